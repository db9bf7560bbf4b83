import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";

/** What a model says of itself: the schema its host publishes, whatever a page about it says. */
export interface ModelSchema {
  /** `owner/name`, or the name alone where the file says no more. */
  id: string;
  /** The version the schema is of. */
  version?: string;
  /** A self-contained JSON Schema of an object, its properties in the model's order. */
  input: JsonObject;
  /** A self-contained JSON Schema. */
  output?: JsonObject;
  /** Where the schema stands. */
  location: SourceLocation;
}
