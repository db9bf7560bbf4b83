import type { JsonValue } from "../../document/json.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { allows } from "../../prose/accept-facts.js";
import { boundFacts } from "../../prose/bound-facts.js";
import { defaultFacts } from "../../prose/default-facts.js";
import { enumFacts } from "../../prose/enum-facts.js";
import { longestProse } from "../../prose/prose-fact.js";
import { proseProperty } from "../../prose/prose-property.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

/** What a description says against its own default, or the declared one, is not taken over; here it is reported. */
export const contradictingDescription: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const description = textMember(schema, "description")?.slice(0, longestProse);
    if (description === undefined) return [];
    const { type, items } = proseProperty(schema, undefined);
    const property = {
      ...(type === undefined ? {} : { type }),
      ...(items === undefined ? {} : { items }),
    };
    const fallback =
      declaredDefault(schema["default"], arrayMember(schema, "x-corsac-inferred")) ??
      defaultFacts(description, property)[0]?.value;
    if (fallback === undefined) return [];
    return [...boundFacts(description, property), ...enumFacts(description, property)]
      .filter((fact) => !allows(fact, fallback))
      .map(({ text }) => {
        const message = `${label} has the default ${JSON.stringify(fallback)}, but its description says "${text}"; the default stays, those words are left out`;
        return finding("contradicting-description", message, whole.at(pointer));
      });
  });

function declaredDefault(
  value: JsonValue | undefined,
  inferred: readonly JsonValue[],
): JsonValue | undefined {
  return inferred.some((fact) => member(fact, "keyword") === "default") ? undefined : value;
}
