import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "../document/contract.js";

/** Whether a schema accepts a value, according to its type and enum only. */
export function takesValue(schema: JsonObject, value: JsonValue): boolean {
  const { type, enum: listed, nullable } = schema;
  if (value === null && nullable === true) return true;
  const union = jsonList(schema["anyOf"] ?? schema["oneOf"]).filter(isJsonObject);
  if (union.length > 0 && !union.some((part) => takesValue(part, value))) return false;
  if (Array.isArray(listed) && !listed.includes(value)) return false;
  const types = type === undefined ? [] : [type].flat();
  const own = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return types.length === 0 || types.includes(own) || (types.includes("integer") && Number.isInteger(value));
}
