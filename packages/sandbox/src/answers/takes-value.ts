import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "../document/contract.js";

/** Whether a schema accepts a value, according to its type and enum only. */
export function takesValue(schema: JsonObject, value: JsonValue): boolean {
  const { type, enum: listed, nullable, anyOf, oneOf } = schema;
  if (value === null && nullable === true) return true;
  const union = jsonList(anyOf ?? oneOf).filter(isJsonObject);
  if (union.length > 0 && !union.some((part) => takesValue(part, value))) return false;
  if (Array.isArray(listed) && !listed.includes(value)) return false;
  if (Array.isArray(type)) return type.length === 0 || type.some((one) => hasType(one, value));
  return type === undefined || hasType(type, value);
}

function hasType(type: JsonValue, value: JsonValue): boolean {
  if (type === "integer") return Number.isInteger(value);
  return type === (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
}
