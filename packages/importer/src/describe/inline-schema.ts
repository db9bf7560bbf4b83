import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { resolveReference } from "../document/schema-reference.js";
import { setProperty } from "../document/set-property.js";

/** Keywords whose value is data, in which nothing is a schema. */
const dataKeywords: ReadonlySet<string> = new Set([
  "default",
  "enum",
  "const",
  "examples",
  "example",
  "required",
]);
/** Keywords whose value is a map of names to schemas. */
const mapKeywords: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "dependentSchemas",
]);

/**
 * A schema that stands by itself: references are replaced by what they name, extensions are left out, descriptions
 * stay. A reference back to a schema around it becomes `{}`, which allows anything: data cannot be cyclic.
 */
export function inlineSchema(document: JsonObject, schema: JsonValue | undefined): JsonObject {
  const inlined = inline(document, schema ?? {}, []);
  return isJsonObject(inlined) ? inlined : {};
}

function inline(document: JsonObject, schema: JsonValue, above: readonly string[]): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => inline(document, item, above));
  if (!isJsonObject(schema)) return schema;
  const reference = schema["$ref"];
  if (typeof reference === "string") return inlineReference(document, schema, reference, above);
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith("x-")) continue;
    if (key === "$defs") continue;
    if (dataKeywords.has(key)) setProperty(result, key, structuredClone(value));
    else if (mapKeywords.has(key) && isJsonObject(value))
      setProperty(result, key, inlineMap(document, value, above));
    else setProperty(result, key, inline(document, value, above));
  }
  return result;
}

function inlineReference(
  document: JsonObject,
  schema: JsonObject,
  reference: string,
  above: readonly string[],
): JsonValue {
  const { $ref: _reference, ...beside } = schema;
  const target = resolveReference(document, reference);
  const own = inline(document, beside, above);
  if (target === undefined || above.includes(reference)) return own;
  const named = inline(document, target, [...above, reference]);
  // What stands beside a reference holds too; for texts it is the one to show.
  return isJsonObject(named) && isJsonObject(own) ? { ...named, ...own } : named;
}

function inlineMap(document: JsonObject, map: JsonObject, above: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const [name, schema] of Object.entries(map))
    setProperty(result, name, inline(document, schema, above));
  return result;
}
