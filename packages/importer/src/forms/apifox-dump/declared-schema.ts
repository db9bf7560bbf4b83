import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, member } from "../../document/json-values.js";
import { typedText } from "../typed-text.js";

/** Members of a parameter or of a form's field that are JSON Schema keywords. */
export const schemaKeywords = [
  "type",
  "format",
  "enum",
  "default",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minLength",
  "maxLength",
  "pattern",
] as const;

/** The schema of a parameter or of a form's field: its `schema`, extended by the keywords next to it. */
export function declaredSchema(item: JsonObject): JsonObject {
  const declared = member(item, "schema");
  const schema: JsonObject = isJsonObject(declared) ? { ...declared } : {};
  for (const keyword of schemaKeywords) {
    const value = member(item, keyword);
    if (value !== undefined && value !== "" && !Object.hasOwn(schema, keyword)) schema[keyword] = value;
  }
  return schema;
}

/** The sample value of the item, typed: every sample is written as text. Undefined if there is none. */
export function sampleOf(item: JsonObject, schema: JsonObject): JsonValue | undefined {
  const shown = member(item, "sampleValue") ?? member(item, "example");
  if (shown === undefined || shown === "") return undefined;
  return typeof shown === "string" && schema["type"] !== "string" ? typedText(shown, schema) : shown;
}
