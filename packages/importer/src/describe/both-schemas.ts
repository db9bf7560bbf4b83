import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, sameJson, strings } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";
import { inferredKey, joinedMarks } from "./inferred-rules.js";
import { isAnnotation } from "./schema-keywords.js";

/** Keywords that only have a meaning together: those of one schema do not apply to those of another. */
const groups: readonly (readonly string[])[] = [
  ["additionalProperties", "patternProperties", "properties"],
  ["items", "prefixItems", "contains", "minContains", "maxContains"],
  ["if", "then", "else"],
];
const isUnevaluated = (keyword: string): boolean => keyword.startsWith("unevaluated");

/**
 * A schema that accepts the values that both schemas accept: one flat schema where that is equivalent, else `allOf`. If
 * both have the same annotation (text, default), that of the second is used.
 */
export function bothSchemas(first: JsonObject, second: JsonObject): JsonObject {
  const rules = Object.keys(second).filter((keyword) => !isAnnotation(keyword));
  if (rules.length === 0) return { ...first, ...second, ...joinedMarks(first, second) };
  if (isFlat(first, second)) return flat(first, second);
  const annotations = Object.entries(first).filter(
    ([keyword]) => isAnnotation(keyword) && keyword !== inferredKey,
  );
  const { allOf, ...rest } = second;
  return {
    ...Object.fromEntries(annotations),
    ...rest,
    allOf: [first, ...(Array.isArray(allOf) ? allOf : [])],
  };
}

function isFlat(first: JsonObject, second: JsonObject): boolean {
  const keywords = [...Object.keys(first), ...Object.keys(second)];
  if (keywords.some(isUnevaluated)) return false;
  const isIn = (schema: JsonObject, group: readonly string[]): boolean =>
    group.some((keyword) => Object.hasOwn(schema, keyword));
  const isApart = groups.every((group) => {
    if (!isIn(first, group) || !isIn(second, group)) return true;
    // Fields in both are joined one by one, unless another keyword depends on which fields are listed.
    return (
      group.includes("properties") &&
      group.every((keyword) => keyword === "properties" || !keywords.includes(keyword))
    );
  });
  return isApart && Object.keys(second).every((keyword) => isJoinable(keyword, first, second));
}

function isJoinable(keyword: string, first: JsonObject, second: JsonObject): boolean {
  if (!Object.hasOwn(first, keyword) || isAnnotation(keyword)) return true;
  const [one, other] = [first[keyword], second[keyword]];
  if (keyword === "properties") return isJsonObject(one) && isJsonObject(other);
  if (keyword === "required") return Array.isArray(one) && Array.isArray(other);
  return sameJson(one, other);
}

function flat(first: JsonObject, second: JsonObject): JsonObject {
  const { [inferredKey]: _marks, ...rest } = { ...first, ...second };
  const result: JsonObject = { ...rest, ...joinedMarks(first, second) };
  const { required, properties } = second;
  if (required !== undefined && first["required"] !== undefined) {
    result["required"] = [...new Set([...strings(first["required"]), ...strings(required)])];
  }
  if (isJsonObject(properties) && isJsonObject(first["properties"])) {
    const joined: JsonObject = {};
    for (const [name, schema] of Object.entries(first["properties"])) setProperty(joined, name, schema);
    for (const [name, schema] of Object.entries(properties)) {
      const before = Object.hasOwn(joined, name) ? joined[name] : undefined;
      setProperty(joined, name, before === undefined ? schema : bothValues(before, schema));
    }
    result["properties"] = joined;
  }
  return result;
}

/** The same for schemas that may be `true` or `false`. */
function bothValues(first: JsonValue, second: JsonValue): JsonValue {
  if (isJsonObject(first) && isJsonObject(second)) return bothSchemas(first, second);
  return first === false || second === true ? first : second;
}
