import type { JsonValue } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";

/** The text value that tools write when they generate an example from a schema. */
const anyText = "string";
/** The first character of an enumeration that is stored as text: tools use it as the first value. */
const cutEnumeration = "[";

/** Whether a tool generated an example from the schema: then it contains the text `string`. */
export function isGenerated(example: JsonValue): boolean {
  if (Array.isArray(example)) return example.some(isGenerated);
  return isJsonObject(example) ? Object.values(example).some(isGenerated) : example === anyText;
}

/**
 * Whether a value of such an example is a filler without information about its schema: an empty object or list, `null`,
 * or a single character of an enumeration.
 */
export function isFiller(value: JsonValue | undefined): boolean {
  if (value === cutEnumeration) return true;
  if (value === null) return true;
  return typeof value === "object" && Object.values(value).every(isFiller);
}

/** A generated example with `null` in place of fillers; any other example unchanged. */
export function withoutFillers(example: JsonValue): JsonValue {
  return isGenerated(example) ? emptied(example) : example;
}

function emptied(value: JsonValue): JsonValue {
  if (isFiller(value)) return null;
  if (Array.isArray(value)) return value.map(emptied);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]));
}
