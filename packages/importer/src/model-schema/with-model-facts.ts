import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, sameJson, textMember } from "../document/json-values.js";
import { valueViolations } from "../validate/value-violations.js";
import { singleKeywords } from "./property-disagreements.js";

/**
 * Marks, in place, the inferred facts of a page's property that the model's own schema confirms: they become declared.
 */
function confirmFacts(property: JsonObject, own: JsonObject): void {
  const facts = arrayMember(property, "x-corsac-inferred");
  if (facts.length === 0) return;
  const isSame = (keyword: string): boolean =>
    Object.hasOwn(own, keyword) && sameRule(property[keyword], own[keyword]);
  property["x-corsac-inferred"] = facts.map((fact) => {
    const keyword = textMember(fact, "keyword") ?? "";
    const isConfirmed = isSame(keyword === "property" ? "type" : keyword);
    return isConfirmed && isJsonObject(fact) ? { ...fact, confirmed: "model" } : fact;
  });
}

/** Whether two values of a keyword are equal: lists of types or values in any order. */
function sameRule(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return sameJson(one, other);
  const isIn = (list: readonly JsonValue[], value: JsonValue): boolean =>
    list.some((item) => sameJson(item, value));
  return one.every((value) => isIn(other, value)) && other.every((value) => isIn(one, value));
}

/**
 * Adds the keywords of only the model's own schema to a page's property, in place, marked as inferred. Keywords that
 * would reject a value of the page are left out: that difference is reported and the overlay decides.
 */
export function withModelFacts(property: JsonObject, own: JsonObject): void {
  const named = [property["default"], ...arrayMember(property, "enum")].filter(
    (value) => value !== undefined,
  );
  const inferred: JsonValue[] = [];
  confirmFacts(property, own);
  for (const keyword of ["type", "description", "enum", "items", ...singleKeywords]) {
    const value = own[keyword];
    if (value === undefined || Object.hasOwn(property, keyword)) continue;
    if (named.some((one) => valueViolations({}, { [keyword]: value }, one).length > 0)) continue;
    if (keyword === "default" && valueViolations({}, property, value).length > 0) continue;
    property[keyword] = structuredClone(value);
    inferred.push({ keyword, from: "model" });
  }
  if (inferred.length === 0) return;
  property["x-corsac-inferred"] = [...arrayMember(property, "x-corsac-inferred"), ...inferred];
}
