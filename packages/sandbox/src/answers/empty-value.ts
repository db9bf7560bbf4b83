import { type JsonObject, type JsonValue, jsonList, member, pointerSegments } from "../document/contract.js";
import { sampleSchema } from "./sample-schema.js";
import { schemaAt } from "./schema-at.js";

/**
 * The value of a position that has no content: `null` if the schema allows it, otherwise nothing, otherwise (if it is
 * required) an empty value. `undefined` means that the member is omitted.
 */
export function emptyValue(schema: JsonObject, pointer: string): JsonValue | undefined {
  const place = schemaAt(schema, pointer) ?? {};
  if (pointer.endsWith("/*") || pointer.includes("/*/")) return [];
  if (takesNull(place)) return null;
  const segments = pointerSegments(pointer);
  const around = schemaAt(schema, pointer.slice(0, pointer.lastIndexOf("/"))) ?? {};
  const isRequired = segments.length === 0 || jsonList(around["required"]).includes(segments.at(-1) ?? "");
  if (!isRequired) return undefined;
  if (place["type"] === "string" && place["enum"] === undefined) return "";
  return sampleSchema(place, {}) ?? null;
}

function takesNull(schema: JsonObject): boolean {
  const type = schema["type"];
  const union = [...jsonList(schema["anyOf"]), ...jsonList(schema["oneOf"])];
  if (union.length > 0) return union.some((part) => member(part, "type") === "null");
  return type === undefined
    ? schema["enum"] === undefined
    : type === "null" || (Array.isArray(type) && type.includes("null")) || schema["nullable"] === true;
}
