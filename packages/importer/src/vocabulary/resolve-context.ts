import type { JsonObject } from "../document/json.js";
import type { DocumentOperation } from "../document/operations.js";
import type { Names } from "../names/names.js";

/** What a binding is resolved with. */
export interface ResolveContext {
  document: JsonObject;
  names: Names;
  /** The create whose path `{create}` stands for, and what the model fixes in it. */
  create?: { operation: DocumentOperation; path: JsonObject } | undefined;
  /** Told of each binding that says `undocumented`: where it stands, and the operation that a page has nevertheless. */
  onUndocumented: (path: readonly (string | number)[], documented: DocumentOperation | undefined) => void;
}
