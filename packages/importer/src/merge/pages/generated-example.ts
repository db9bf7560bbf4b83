import type { JsonValue } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";

/** What tools put for a text when they make an example of a schema. */
const anyText = "string";
/** The first character of an enumeration that is kept as text: tools take it for the first value. */
const cutEnumeration = "[";

/** Whether an example was made from the schema by a tool: then it has the word `string` for a text. */
export function isGenerated(example: JsonValue): boolean {
  if (Array.isArray(example)) return example.some(isGenerated);
  return isJsonObject(example) ? Object.values(example).some(isGenerated) : example === anyText;
}

/** Whether a value of such an example says nothing about its schema: the tool stopped there, or took a character for a value. */
export function isFiller(value: JsonValue | undefined): boolean {
  if (value === cutEnumeration) return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** A generated example with `null` where it says nothing; any other example as it is. */
export function withoutFillers(example: JsonValue): JsonValue {
  return isGenerated(example) ? emptied(example) : example;
}

function emptied(value: JsonValue): JsonValue {
  if (isFiller(value)) return null;
  if (Array.isArray(value)) return value.map(emptied);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]));
}
