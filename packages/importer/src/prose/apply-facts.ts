import type { JsonObject, JsonValue } from "../document/json.js";
import type { ProseFact } from "./prose-fact.js";

/**
 * The schema with the facts it did not declare itself, each named in `x-corsac-inferred`.
 * What the schema declares always wins. `nullable` becomes the type `null`, as OpenAPI 3.1 says it.
 */
export function applyFacts(schema: JsonObject, facts: readonly ProseFact[]): JsonObject {
  const added: JsonObject = {};
  const inferred: JsonValue[] = [];
  for (const fact of facts) {
    if (fact.keyword === "nullable") {
      const type = schema["type"];
      if (typeof type !== "string" || type === "null") continue;
      added["type"] = [type, "null"];
    } else {
      if (Object.hasOwn(schema, fact.keyword) || contradicts(schema, fact)) continue;
      added[fact.keyword] = fact.value;
    }
    inferred.push({
      keyword: fact.keyword === "nullable" ? "type" : fact.keyword,
      from: "prose",
      text: fact.text,
    });
  }
  if (inferred.length === 0) return schema;
  const known = schema["x-corsac-inferred"];
  return { ...schema, ...added, "x-corsac-inferred": [...(Array.isArray(known) ? known : []), ...inferred] };
}

/** A declared list of values or a declared bound is more certain than a default in words. */
function contradicts(schema: JsonObject, fact: ProseFact): boolean {
  const declared = schema["enum"];
  if (fact.keyword === "default" && Array.isArray(declared)) return !declared.includes(fact.value);
  if (fact.keyword === "enum" && schema["default"] !== undefined && Array.isArray(fact.value)) {
    return !fact.value.includes(schema["default"]);
  }
  return false;
}
