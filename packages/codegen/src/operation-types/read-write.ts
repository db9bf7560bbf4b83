import { isJsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { referenceOf } from "./entries.js";
import { resolve } from "./references.js";
import { plainType, type TypeText } from "./type-text.js";
import type { TypesContext } from "./types-context.js";

/**
 * The type of a property, marked where only answers or only requests have it. openapi-fetch leaves `$Read` out of
 * requests and `$Write` out of answers. What is both has no marker.
 */
export function markedType(property: JsonValue, type: TypeText, context: TypesContext): TypeText {
  const isRead = says(property, "readOnly", context, new Set());
  const isWrite = says(property, "writeOnly", context, new Set());
  if (isRead === isWrite) return type;
  const marker = isRead ? "$Read" : "$Write";
  context.helpers.add(marker);
  return plainType(`${marker}<${type.text}>`);
}

/** Whether a schema says so, or one that it is made of. */
function says(
  schema: JsonValue | undefined,
  keyword: "readOnly" | "writeOnly",
  context: TypesContext,
  visited: Set<JsonValue>,
): boolean {
  if (!isJsonObject(schema) || visited.has(schema)) return false;
  visited.add(schema);
  if (schema[keyword] !== undefined) return schema[keyword] === true;
  const reference = referenceOf(schema);
  const target = reference === undefined ? undefined : resolve(context.document, reference);
  return [target, ...jsonList(schema["allOf"])].some((part) => says(part, keyword, context, visited));
}
