import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, sameJson, strings } from "../document/json-values.js";
import { valueViolations } from "../validate/value-violations.js";

/** A difference between two schemas of one property. */
export interface PropertyDisagreement {
  keyword: string;
  page: JsonValue | undefined;
  model: JsonValue | undefined;
}

/** Keywords with a single value: two different ones contradict. */
export const singleKeywords: readonly string[] = [
  "default",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
  "format",
  "contentEncoding",
];

/** The differences between a page's schema of a property and the model's own. A missing keyword is not a difference. */
export function propertyDisagreements(page: JsonObject, model: JsonObject): PropertyDisagreement[] {
  const found: PropertyDisagreement[] = [];
  const [pageTypes, modelTypes] = [typesOf(page), typesOf(model)];
  if (pageTypes.length > 0 && modelTypes.length > 0 && !sameSet(pageTypes, modelTypes))
    found.push({ keyword: "type", page: page["type"], model: model["type"] });
  for (const keyword of singleKeywords) {
    const [one, other] = [page[keyword], model[keyword]];
    if (one !== undefined && other !== undefined && !sameJson(one, other))
      found.push({ keyword, page: one, model: other });
  }
  const [pageValues, modelValues] = [arrayMember(page, "enum"), arrayMember(model, "enum")];
  if (pageValues.length > 0 && modelValues.length > 0 && !sameSet(pageValues, modelValues))
    found.push({ keyword: "enum", page: pageValues, model: modelValues });
  const isNew = (keyword: string): boolean => !found.some((known) => known.keyword === keyword);
  // Values of one side must be allowed by the other: a default outside of a list, a list outside of a bound.
  for (const value of namedValues(page)) {
    for (const { keyword } of valueViolations({}, model, value)) {
      if (keyword === "type" || !isNew(keyword) || !isNew("default")) continue;
      found.push({
        keyword: page["default"] === value ? "default" : keyword,
        page: value,
        model: model[keyword],
      });
    }
  }
  for (const value of namedValues(model)) {
    for (const { keyword } of valueViolations({}, page, value)) {
      if (keyword !== "type" && keyword !== "enum" && isNew(keyword) && isNew("default"))
        found.push({ keyword, page: page[keyword], model: value });
    }
  }
  return found;
}

/** The values that a schema names as valid. */
function namedValues(schema: JsonObject): JsonValue[] {
  const fallback = schema["default"];
  return [...(fallback === undefined ? [] : [fallback]), ...arrayMember(schema, "enum")];
}

function typesOf(schema: JsonObject): string[] {
  const type = schema["type"];
  return (typeof type === "string" ? [type] : strings(type)).filter((name) => name !== "null");
}

function sameSet(one: readonly JsonValue[], other: readonly JsonValue[]): boolean {
  const isIn = (list: readonly JsonValue[], value: JsonValue): boolean =>
    list.some((item) => sameJson(item, value));
  return one.every((value) => isIn(other, value)) && other.every((value) => isIn(one, value));
}
