import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { allows } from "./accept-facts.js";
import type { ProseFact } from "./prose-fact.js";

/**
 * The schema with the facts that it does not declare itself, each listed in `x-corsac-inferred`. Declared keywords
 * always take precedence. `nullable` becomes the type `null`, as in OpenAPI 3.1; the listed values of an array are
 * added to its `items`.
 */
export function applyFacts(schema: JsonObject, facts: readonly ProseFact[]): JsonObject {
  const added: JsonObject = {};
  const inferred: JsonValue[] = [];
  let items: JsonObject | undefined;
  for (const fact of facts) {
    if (fact.keyword === "nullable") {
      const type = schema["type"];
      if (typeof type !== "string" || type === "null") continue;
      added["type"] = [type, "null"];
    } else if (fact.keyword === "enum" && takesItems(schema)) {
      items = itemsWith(schema, fact) ?? items;
      continue;
    } else {
      if (Object.hasOwn(schema, fact.keyword) || contradicts(schema, fact)) continue;
      added[fact.keyword] = fact.value;
      // If `null` is listed, the type `null` is allowed.
      if (Array.isArray(fact.value) && fact.value.includes(null) && typeof schema["type"] === "string")
        added["type"] = [schema["type"], "null"];
    }
    inferred.push(note(fact.keyword === "nullable" ? "type" : fact.keyword, fact));
  }
  if (inferred.length === 0 && items === undefined) return schema;
  return {
    ...schema,
    ...added,
    ...(items === undefined ? {} : { items }),
    ...(inferred.length === 0 ? {} : { "x-corsac-inferred": [...known(schema), ...inferred] }),
  };
}

const note = (keyword: string, fact: ProseFact): JsonObject => ({ keyword, from: "prose", text: fact.text });

function known(schema: JsonObject): JsonValue[] {
  const inferred = schema["x-corsac-inferred"];
  return Array.isArray(inferred) ? inferred : [];
}

function takesItems(schema: JsonObject): boolean {
  const type = schema["type"];
  return Array.isArray(type) ? type.includes("array") : type === "array";
}

/** The schema of the items with their values; undefined if it declares its own, or has a reference. */
function itemsWith(schema: JsonObject, fact: ProseFact): JsonObject | undefined {
  const items = schema["items"] ?? {};
  if (!isJsonObject(items) || Object.hasOwn(items, "enum") || Object.hasOwn(items, "$ref")) return undefined;
  return { ...items, enum: fact.value, "x-corsac-inferred": [...known(items), note("enum", fact)] };
}

const limits = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;

/** Whether a fact contradicts a declared keyword, which is more reliable: a default or a limit that do not agree. */
function contradicts(schema: JsonObject, fact: ProseFact): boolean {
  // A bound of a number does not apply to a text that contains one.
  if (schema["type"] === "string" && /^(?:exclusive)?m(?:in|ax)imum$/i.test(fact.keyword)) return true;
  if (fact.keyword === "default") {
    return limits.some((keyword) => {
      const value = schema[keyword];
      return value !== undefined && !allows({ ...fact, keyword, value }, fact.value);
    });
  }
  const { default: fallback, example, minimum, maximum } = schema;
  if ([fallback, example].some((value) => value !== undefined && !allows(fact, value))) return true;
  if (fact.keyword === "minimum") return typeof maximum === "number" && Number(fact.value) > maximum;
  if (fact.keyword === "maximum") return typeof minimum === "number" && Number(fact.value) < minimum;
  return false;
}
