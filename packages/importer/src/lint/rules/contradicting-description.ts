import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, member, sameJson, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { allows } from "../../prose/accept-facts.js";
import { boundFacts } from "../../prose/bound-facts.js";
import { defaultFacts } from "../../prose/default-facts.js";
import { enumFacts } from "../../prose/enum-facts.js";
import { longestProse } from "../../prose/prose-fact.js";
import { proseProperty } from "../../prose/prose-property.js";
import { withoutOthersRows } from "../../prose/table-lists.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

/**
 * A statement in a description that contradicts a default in it, or the declared one, is not applied; it is reported
 * here.
 */
export const contradictingDescription: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const written = textMember(schema, "description");
    if (written === undefined) return [];
    const description = withoutOthersRows(written.slice(0, longestProse));
    const { type, items } = proseProperty(schema, undefined);
    const property = {
      ...(type === undefined ? {} : { type }),
      ...(items === undefined ? {} : { items }),
    };
    const fallback =
      declaredDefault(schema["default"], arrayMember(schema, "x-corsac-inferred")) ??
      defaultFacts(description, property)[0]?.value;
    // The example equals the default: the description is not about the value.
    if (fallback === undefined || shownValues(schema).some((one) => sameJson(one, fallback))) return [];
    return [...boundFacts(description, property), ...enumFacts(description, property)]
      .filter((fact) => !allows(fact, fallback))
      .map(({ text }) => {
        const message = phrase`${label} has the default ${JSON.stringify(fallback)}, but its description says "${text}"; the default is kept, and this part of the description is not used`;
        return finding("contradicting-description", message, whole.at(pointer));
      });
  });

function shownValues(schema: JsonObject): JsonValue[] {
  return [
    ...arrayMember(schema, "examples"),
    ...(schema["example"] === undefined ? [] : [schema["example"]]),
  ];
}

function declaredDefault(
  value: JsonValue | undefined,
  inferred: readonly JsonValue[],
): JsonValue | undefined {
  return inferred.some((fact) => member(fact, "keyword") === "default") ? undefined : value;
}
