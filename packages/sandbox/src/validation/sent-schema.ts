import { isJsonObject, type JsonObject, type JsonValue, jsonList, jsonObject } from "../document/contract.js";

const known = new WeakMap<JsonObject, JsonObject>();

/** Keywords whose values are no schemas. */
const plain: ReadonlySet<string> = new Set(["enum", "const", "default", "example", "examples"]);
/** Keywords whose values are schemas by name. */
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/**
 * A resolved schema as it applies to requests: a field with `readOnly` is not required, because the service sets it.
 * The schema itself if it requires none. https://spec.openapis.org/oas/v3.0.4#fixed-fields-20
 */
export function sentSchema(schema: JsonObject): JsonObject {
  const made = known.get(schema) ?? sent(schema);
  known.set(schema, made);
  return made;
}

function sent(schema: JsonObject): JsonObject {
  return changed(schema, (value, keyword) => {
    if (plain.has(keyword)) return value;
    if (keyword === "required") return requiredOf(schema, value);
    return maps.has(keyword) && isJsonObject(value) ? changed(value, inside) : inside(value);
  });
}

function inside(value: JsonValue): JsonValue {
  if (isJsonObject(value)) return sent(value);
  if (!Array.isArray(value)) return value;
  const items = value.map(inside);
  return items.every((item, index) => item === value[index]) ? value : items;
}

/** An object with other values; the object itself if all of them are the same. */
function changed(object: JsonObject, change: (value: JsonValue, key: string) => JsonValue): JsonObject {
  const entries = Object.entries(object).map(([key, value]): [string, JsonValue] => [
    key,
    change(value, key),
  ]);
  return entries.every(([key, value]) => value === object[key]) ? object : Object.fromEntries(entries);
}

/** The required names whose fields a request has. */
function requiredOf(schema: JsonObject, required: JsonValue): JsonValue {
  const parts = [schema, ...jsonList(schema["allOf"]).map(jsonObject)];
  const fields = new Map(parts.flatMap((part) => Object.entries(jsonObject(part["properties"]))));
  const names = jsonList(required).filter(
    (name) => typeof name !== "string" || jsonObject(fields.get(name))["readOnly"] !== true,
  );
  return names.length === jsonList(required).length ? required : names;
}
