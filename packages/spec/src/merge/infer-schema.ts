import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/** What a value shows of its schema: types, and the members of objects. Null shows nothing. */
export function inferSchema(value: JsonValue): JsonObject {
  if (value === null) return {};
  if (typeof value === "string") return isUrl(value) ? { type: "string", format: "uri" } : { type: "string" };
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "integer" : "number" };
  if (Array.isArray(value)) return { type: "array", items: inferSchema(value[0] ?? null) };
  if (!isJsonObject(value)) return {};
  const members = Object.entries(value).map(([name, item]): [string, JsonValue] => [name, inferSchema(item)]);
  return { type: "object", properties: Object.fromEntries(members) };
}

/** Whether a text is a web address. */
export function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text);
}
