import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";

/** The schema of a value: types, and the members of objects. Null yields no information. */
export function inferSchema(value: JsonValue): JsonObject {
  if (value === null) return {};
  if (typeof value === "string") return isUrl(value) ? { type: "string", format: "uri" } : { type: "string" };
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "integer" : "number" };
  if (Array.isArray(value)) return { type: "array", items: inferFromAll(value) };
  if (!isJsonObject(value)) return {};
  const members = Object.entries(value).map(([name, item]): [string, JsonValue] => [name, inferSchema(item)]);
  return { type: "object", properties: Object.fromEntries(members) };
}

/** The schema of several values: all of their members, and the types that fit all. */
export function inferFromAll(values: readonly JsonValue[]): JsonObject {
  return values.map(inferSchema).reduce(together, {});
}

function together(one: JsonObject, other: JsonObject): JsonObject {
  if (Object.keys(one).length === 0) return other;
  if (Object.keys(other).length === 0) return one;
  const [left, right] = [one["type"], other["type"]];
  if (left !== right) {
    const isNumeric = [left, right].every((type) => type === "integer" || type === "number");
    return isNumeric ? { type: "number" } : {};
  }
  if (left === "array") {
    const [items, others] = [one["items"], other["items"]];
    return {
      type: "array",
      items: together(isJsonObject(items) ? items : {}, isJsonObject(others) ? others : {}),
    };
  }
  if (left !== "object") return one["format"] === other["format"] ? one : { type: left ?? "string" };
  const properties: JsonObject = { ...objectMember(one, "properties") };
  for (const [name, schema] of Object.entries(objectMember(other, "properties"))) {
    const known = properties[name];
    properties[name] = isJsonObject(known) && isJsonObject(schema) ? together(known, schema) : schema;
  }
  return { type: "object", properties };
}

/** Whether a text is a URL. */
export function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text);
}
