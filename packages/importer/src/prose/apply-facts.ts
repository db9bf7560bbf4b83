import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { allows } from "./accept-facts.js";
import type { ProseFact } from "./prose-fact.js";

/**
 * The schema with the facts it did not declare itself, each named in `x-corsac-inferred`.
 * What the schema declares always wins. `nullable` becomes the type `null`, as OpenAPI 3.1 says it; the listed values of
 * an array stand in its `items`.
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

/** The schema of the items with their values; undefined where it declares its own, or refers to another. */
function itemsWith(schema: JsonObject, fact: ProseFact): JsonObject | undefined {
  const items = schema["items"] ?? {};
  if (!isJsonObject(items) || Object.hasOwn(items, "enum") || Object.hasOwn(items, "$ref")) return undefined;
  return { ...items, enum: fact.value, "x-corsac-inferred": [...known(items), note("enum", fact)] };
}

const limits = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;

/** What is declared is more certain than what is said in words: a default that it refuses, a limit that refuses it. */
function contradicts(schema: JsonObject, fact: ProseFact): boolean {
  // A bound of a number says nothing of a text that contains one.
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
