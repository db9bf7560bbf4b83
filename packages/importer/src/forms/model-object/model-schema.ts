import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";

/** A model's own schema, as published by its host, independent of any page about it. */
export interface ModelSchema {
  /** `owner/name`, or only the name if the file does not contain more. */
  id: string;
  /** The version of the model that the schema describes. */
  version?: string;
  /** A self-contained JSON Schema of an object, its properties in the model's order. */
  input: JsonObject;
  /** A self-contained JSON Schema. */
  output?: JsonObject;
  /** The position of the schema. */
  location: SourceLocation;
}
