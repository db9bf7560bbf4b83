import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { resolveReference } from "../document/schema-reference.js";
import { setProperty } from "../document/set-property.js";
import { maximumNesting } from "../positions/nesting-depth.js";
import { bothSchemas } from "./both-schemas.js";
import { type InferenceScope, inferredKey, inferredRules, scopeOf } from "./inferred-rules.js";
import { dataKeywords, mapKeywords } from "./schema-keywords.js";

/** Options of {@link inlineSchema}. */
export interface InlineOptions {
  /** Receives the schemas that replace references that were not followed. */
  cuts?: WeakSet<JsonObject>;
  /** Marks inferred, unconfirmed rules: `x-corsac-inferred`, a map of keywords. */
  marks?: InferenceScope;
}

/** The context of a schema: the references that lead to it, and the scope of the enclosing schemas. */
interface Place {
  readonly references: readonly string[];
  readonly scope: InferenceScope | undefined;
}

/**
 * A self-contained schema: references are replaced by their targets, extensions are left out, descriptions are kept.
 * Keywords next to a reference apply as well (`allOf`). A reference to an enclosing schema becomes `{}`, which allows
 * anything, because data cannot be cyclic. So does a reference after a longer chain than any documentation has.
 */
export function inlineSchema(
  document: JsonObject,
  schema: JsonValue | undefined,
  { cuts = new WeakSet(), marks }: InlineOptions = {},
): JsonObject {
  const inlined = new Inliner(document, cuts).inline(schema ?? {}, { references: [], scope: marks });
  return isJsonObject(inlined) ? inlined : inlined === false ? { not: {} } : {};
}

class Inliner {
  readonly #document: JsonObject;
  readonly #cuts: WeakSet<JsonObject>;

  constructor(document: JsonObject, cuts: WeakSet<JsonObject>) {
    this.#document = document;
    this.#cuts = cuts;
  }

  inline(schema: JsonValue, around: Place): JsonValue {
    if (Array.isArray(schema)) return schema.map((item) => this.inline(item, around));
    if (!isJsonObject(schema)) return schema;
    const scope = around.scope === undefined ? undefined : scopeOf(schema, around.scope);
    const place: Place = { references: around.references, scope };
    const reference = schema["$ref"];
    if (typeof reference === "string") return this.#reference(schema, reference, place);
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(schema)) {
      if (key.startsWith("x-") || key === "$defs" || key === "definitions") continue;
      if (dataKeywords.has(key)) setProperty(result, key, structuredClone(value));
      else if (mapKeywords.has(key) && isJsonObject(value)) setProperty(result, key, this.#map(value, place));
      else setProperty(result, key, this.inline(value, place));
    }
    const rules = scope === undefined ? {} : inferredRules(schema, scope);
    if (Object.keys(rules).length > 0) result[inferredKey] = rules;
    return result;
  }

  #reference(schema: JsonObject, reference: string, place: Place): JsonValue {
    const { $ref: _reference, ...beside } = schema;
    const own = this.inline(beside, place);
    if (!isJsonObject(own)) return own;
    const target = resolveReference(this.#document, reference);
    const isTooFar = place.references.length >= maximumNesting;
    if (target === undefined || isTooFar || place.references.includes(reference)) {
      this.#cuts.add(own);
      return own;
    }
    const named = this.inline(target, { ...place, references: [...place.references, reference] });
    if (!isJsonObject(named)) return named === false ? { ...own, not: {} } : own;
    const both = bothSchemas(named, own);
    if (this.#cuts.has(named)) this.#cuts.add(both);
    return both;
  }

  #map(map: JsonObject, place: Place): JsonObject {
    const result: JsonObject = {};
    for (const [name, schema] of Object.entries(map)) setProperty(result, name, this.inline(schema, place));
    return result;
  }
}
