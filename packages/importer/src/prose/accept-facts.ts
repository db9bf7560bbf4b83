import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import type { ProseFact, ProseProperty } from "./prose-fact.js";

/**
 * The facts that agree with the default in prose, the declared constant and default, and the examples. These are more reliable than a
 * bound or a list in prose: a fact that forbids one of them is left out.
 */
export function acceptFacts(facts: readonly ProseFact[], property: ProseProperty): ProseFact[] {
  // A default differs from a constant only where the prose is about another field.
  const possible = facts.filter(
    ({ keyword, value }) =>
      keyword !== "default" || property.const === undefined || sameJson(value, property.const),
  );
  const fallback = possible.find(({ keyword }) => keyword === "default");
  const shown = [
    ...(property.const === undefined ? [] : [property.const]),
    ...(fallback === undefined ? [] : [fallback.value]),
    ...(property.default === undefined ? [] : [property.default]),
    ...(property.examples ?? []),
  ];
  const agreed = possible.filter((fact) => shown.every((value) => allows(fact, value)));
  const listed = agreed.find(({ keyword }) => keyword === "enum")?.value;
  return spansMore(agreed, listed) ? agreed.filter(({ keyword }) => keyword !== "enum") : agreed;
}

/** Whether the bounds allow numbers that are not in the list, which then only names special values of a range. */
function spansMore(facts: readonly ProseFact[], listed: JsonValue | undefined): boolean {
  if (!Array.isArray(listed) || !listed.every((value) => typeof value === "number")) return false;
  const least = facts.find(({ keyword }) => keyword === "minimum" || keyword === "exclusiveMinimum");
  const most = facts.find(({ keyword }) => keyword === "maximum" || keyword === "exclusiveMaximum");
  if (least !== undefined && most !== undefined) {
    return (
      listed.some((value) => !allows(least, value) || !allows(most, value)) ||
      Number(most.value) - Number(least.value) + 1 > listed.length
    );
  }
  // One bound beyond the list is enough: `at most 10. 0: off, 1: on`.
  return (
    (least !== undefined && listed.every((value) => value > Number(least.value))) ||
    (most !== undefined && listed.every((value) => value < Number(most.value)))
  );
}

/** Whether the fact allows the value. A value of a type that the fact does not limit is always allowed. */
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

/** Tolerates rounding errors of decimal fractions. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}
