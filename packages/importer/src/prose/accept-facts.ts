import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import type { ProseFact, ProseProperty } from "./prose-fact.js";

/**
 * The facts that agree with the default in words, the declared default and the examples. Each of these is more certain
 * than a bound or a list in words: a fact that refuses one of them is left out.
 */
export function acceptFacts(facts: readonly ProseFact[], property: ProseProperty): ProseFact[] {
  const fallback = facts.find(({ keyword }) => keyword === "default");
  const shown = [
    ...(fallback === undefined ? [] : [fallback.value]),
    ...(property.default === undefined ? [] : [property.default]),
    ...(property.examples ?? []),
  ];
  return facts.filter((fact) => shown.every((value) => allows(fact, value)));
}

/** Whether the fact lets the value pass. What is not of the kind that the fact limits always passes. */
export function allows(fact: ProseFact, value: JsonValue): boolean {
  const limit = Number(fact.value);
  switch (fact.keyword) {
    case "minimum":
      return typeof value !== "number" || value >= limit;
    case "maximum":
      return typeof value !== "number" || value <= limit;
    case "exclusiveMinimum":
      return typeof value !== "number" || value > limit;
    case "exclusiveMaximum":
      return typeof value !== "number" || value < limit;
    case "multipleOf":
      return typeof value !== "number" || isMultiple(value, limit);
    case "minLength":
      return typeof value !== "string" || [...value].length >= limit;
    case "maxLength":
      return typeof value !== "string" || [...value].length <= limit;
    case "minItems":
      return !Array.isArray(value) || value.length >= limit;
    case "maxItems":
      return !Array.isArray(value) || value.length <= limit;
    case "enum":
      return Array.isArray(value)
        ? value.every((item) => isListed(item, fact.value))
        : value === null || isListed(value, fact.value);
    default:
      return true;
  }
}

function isListed(value: JsonValue, list: JsonValue): boolean {
  return Array.isArray(list) && list.some((listed) => sameJson(listed, value));
}

/** A sum of decimal fractions is a little off. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}
