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
  const isRead = hasKeyword(property, "readOnly", context);
  const isWrite = hasKeyword(property, "writeOnly", context);
  if (isRead === isWrite) return type;
  const marker = isRead ? "$Read" : "$Write";
  context.helpers.add(marker);
  return plainType(`${marker}<${type.text}>`);
}

/** Whether a schema, or one that it is composed of, has the keyword. Chains of references may exceed the call stack. */
function hasKeyword(property: JsonValue, keyword: "readOnly" | "writeOnly", context: TypesContext): boolean {
  const visited = new Set<JsonValue>();
  const open: (JsonValue | undefined)[] = [property];
  for (let schema = open.pop(); schema !== undefined || open.length > 0; schema = open.pop()) {
    if (!isJsonObject(schema) || visited.has(schema)) continue;
    visited.add(schema);
    if (schema[keyword] === true) return true;
    if (schema[keyword] !== undefined) continue;
    const reference = referenceOf(schema);
    if (reference !== undefined) open.push(resolve(context.document, reference));
    open.push(...jsonList(schema["allOf"]));
  }
  return false;
}
