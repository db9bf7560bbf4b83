import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, objectMember, sameJson } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";
import { isUrl } from "../merge/schemas/infer-schema.js";

/** The maximum depth that is described. */
const deepest = 32;

/**
 * The schema of a real response: types at every depth, the members of all items of a list combined. A value that is
 * null may have any type another time, and no member is required: one response proves neither.
 */
export function schemaOfAnswer(value: JsonValue, depth = 0): JsonObject {
  if (value === null || depth > deepest) return {};
  if (typeof value === "string") return textSchema(value);
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "integer" : "number" };
  if (Array.isArray(value)) {
    const items = value.map((item) => schemaOfAnswer(item, depth + 1)).reduce(either, {});
    return Object.keys(items).length === 0 ? { type: "array" } : { type: "array", items };
  }
  const properties: JsonObject = {};
  for (const [name, item] of Object.entries(value))
    setProperty(properties, name, schemaOfAnswer(item, depth + 1));
  return { type: "object", properties };
}

function textSchema(text: string): JsonObject {
  if (isUrl(text)) return { type: "string", format: "uri" };
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
    ? { type: "string", format: "date-time" }
    : { type: "string" };
}

/** The schema that allows both. */
function either(one: JsonObject, other: JsonObject): JsonObject {
  if (Object.keys(one).length === 0 || sameJson(one, other)) return other;
  if (Object.keys(other).length === 0) return one;
  if (one["type"] === "object" && other["type"] === "object") {
    const properties: JsonObject = { ...objectMember(one, "properties") };
    for (const [name, schema] of Object.entries(objectMember(other, "properties"))) {
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      setProperty(
        properties,
        name,
        isJsonObject(known) && isJsonObject(schema) ? either(known, schema) : schema,
      );
    }
    return { type: "object", properties };
  }
  if (one["type"] === "array" && other["type"] === "array") {
    const items = either(objectMember(one, "items"), objectMember(other, "items"));
    return Object.keys(items).length === 0 ? { type: "array" } : { type: "array", items };
  }
  const types = [one["type"], other["type"]].flat().filter((type) => typeof type === "string");
  if (types.every((type) => type === "integer" || type === "number")) return { type: "number" };
  return { type: [...new Set(types)].sort() };
}
