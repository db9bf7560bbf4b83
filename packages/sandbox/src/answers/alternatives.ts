import { isJsonObject, type JsonObject, jsonList } from "../document/contract.js";
import { mergedSchema } from "./sample-schema.js";

/** Maximum depth of nested unions. */
const deepest = 3;

/**
 * The alternatives of a schema: the parts of its unions, each merged with its `allOf`. The schema itself if it has no
 * union.
 */
export function alternativesOf(schema: JsonObject, depth = 0): JsonObject[] {
  const merged = mergedSchema(schema);
  const union = jsonList(merged["oneOf"] ?? merged["anyOf"]).filter(isJsonObject);
  const hasOwn = isJsonObject(merged["properties"]) && Object.keys(merged["properties"]).length > 0;
  if (hasOwn || union.length === 0 || depth >= deepest) return [merged];
  return union.flatMap((part) => alternativesOf(part, depth + 1));
}
