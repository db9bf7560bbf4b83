import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { resolveReference } from "../document/schema-reference.js";
import { setProperty } from "../document/set-property.js";
import { bothSchemas } from "./both-schemas.js";
import { dataKeywords, mapKeywords } from "./schema-keywords.js";

/**
 * A schema that stands by itself: references are replaced by what they name, extensions are left out, descriptions
 * stay. What stands beside a reference applies as well (`allOf`). A reference back to a schema around it becomes `{}`,
 * which allows anything: data cannot be cyclic.
 *
 * @param cuts Takes the schemas that stand in the place of references that were not followed.
 */
export function inlineSchema(
  document: JsonObject,
  schema: JsonValue | undefined,
  cuts: WeakSet<JsonObject> = new WeakSet(),
): JsonObject {
  const inlined = new Inliner(document, cuts).inline(schema ?? {}, []);
  return isJsonObject(inlined) ? inlined : inlined === false ? { not: {} } : {};
}

class Inliner {
  readonly #document: JsonObject;
  readonly #cuts: WeakSet<JsonObject>;

  constructor(document: JsonObject, cuts: WeakSet<JsonObject>) {
    this.#document = document;
    this.#cuts = cuts;
  }

  /** @param above The references that lead to this schema. */
  inline(schema: JsonValue, above: readonly string[]): JsonValue {
    if (Array.isArray(schema)) return schema.map((item) => this.inline(item, above));
    if (!isJsonObject(schema)) return schema;
    const reference = schema["$ref"];
    if (typeof reference === "string") return this.#reference(schema, reference, above);
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(schema)) {
      if (key.startsWith("x-") || key === "$defs" || key === "definitions") continue;
      if (dataKeywords.has(key)) setProperty(result, key, structuredClone(value));
      else if (mapKeywords.has(key) && isJsonObject(value)) setProperty(result, key, this.#map(value, above));
      else setProperty(result, key, this.inline(value, above));
    }
    return result;
  }

  #reference(schema: JsonObject, reference: string, above: readonly string[]): JsonValue {
    const { $ref: _reference, ...beside } = schema;
    const own = this.inline(beside, above);
    if (!isJsonObject(own)) return own;
    const target = resolveReference(this.#document, reference);
    if (target === undefined || above.includes(reference)) {
      this.#cuts.add(own);
      return own;
    }
    const named = this.inline(target, [...above, reference]);
    if (!isJsonObject(named)) return named === false ? { ...own, not: {} } : own;
    const both = bothSchemas(named, own);
    if (this.#cuts.has(named)) this.#cuts.add(both);
    return both;
  }

  #map(map: JsonObject, above: readonly string[]): JsonObject {
    const result: JsonObject = {};
    for (const [name, schema] of Object.entries(map)) setProperty(result, name, this.inline(schema, above));
    return result;
  }
}
