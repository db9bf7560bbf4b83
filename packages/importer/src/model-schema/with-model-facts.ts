import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember } from "../document/json-values.js";
import { valueViolations } from "../lint/value-violations.js";
import { singleKeywords } from "./property-disagreements.js";

/**
 * Adds to a page's property, in place, what only the model's own schema says of it, marked as inferred. What would
 * refuse a value that the page names is left out: that difference is reported and the overlay decides.
 */
export function withModelFacts(property: JsonObject, own: JsonObject): void {
  const named = [property["default"], ...arrayMember(property, "enum")].filter(
    (value) => value !== undefined,
  );
  const inferred: JsonValue[] = [];
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
