import type { JsonObject } from "../document/json.js";
import type { DocumentOperation } from "../document/operations.js";
import type { Names } from "../names/names.js";

/** The inputs for resolving a binding. */
export interface ResolveContext {
  document: JsonObject;
  names: Names;
  /** The create that `{create}` refers to, and the path values that the model fixes in it. */
  create?: { operation: DocumentOperation; path: JsonObject } | undefined;
  /**
   * Called for each binding with `undocumented`, with its position and the operation that is documented nevertheless.
   */
  onUndocumented: (path: readonly (string | number)[], documented: DocumentOperation | undefined) => void;
}
