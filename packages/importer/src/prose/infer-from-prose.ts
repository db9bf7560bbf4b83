import { defaultFacts } from "./default-facts.js";
import { enumFacts } from "./enum-facts.js";
import type { ProseFact, ProseProperty } from "./prose-fact.js";
import { rangeFacts } from "./range-facts.js";
import {
  deprecationFacts,
  encodingFacts,
  formatFacts,
  lengthFacts,
  multipleFacts,
  nullableFacts,
} from "./text-facts.js";

/** A description longer than this is an article; what it says of its property stands at the start. */
export const longestProse: number = 8000;

/**
 * The JSON Schema keywords that a property's description says in words, Chinese or English, in reading order.
 * What is not certain is left out: a wrong guess is worse than none. A value that does not fit the property's
 * type, or contradicts the rest of the description, is no fact.
 */
export function inferFromProse(description: string, property: ProseProperty): ProseFact[] {
  const text = description.slice(0, longestProse);
  const facts = [
    ...defaultFacts(text, property),
    ...rangeFacts(text, property),
    ...enumFacts(text, property),
    ...lengthFacts(text, property),
    ...multipleFacts(text, property),
    ...formatFacts(text, property),
    ...encodingFacts(text, property),
    ...nullableFacts(text),
    ...deprecationFacts(text),
  ];
  return withoutContradictions(facts).sort(
    (left, right) => left.offset - right.offset || order(left.keyword) - order(right.keyword),
  );
}

const keywords = [
  "default",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "enum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
  "format",
  "contentEncoding",
];
const order = (keyword: string): number => keywords.indexOf(keyword);

/** A default outside of a bound or a list makes that bound or list doubtful: they would refuse what the service takes. */
function withoutContradictions(facts: readonly ProseFact[]): ProseFact[] {
  const fallback = facts.find((fact) => fact.keyword === "default");
  if (fallback === undefined) return [...facts];
  const { value } = fallback;
  return facts.filter((fact) => {
    switch (fact.keyword) {
      case "minimum":
        return Number(value) >= Number(fact.value);
      case "maximum":
        return Number(value) <= Number(fact.value);
      case "exclusiveMinimum":
        return Number(value) > Number(fact.value);
      case "exclusiveMaximum":
        return Number(value) < Number(fact.value);
      case "minItems":
        return Array.isArray(value) && value.length >= Number(fact.value);
      case "maxItems":
        return Array.isArray(value) && value.length <= Number(fact.value);
      case "multipleOf":
        return Number.isInteger(Number(value) / Number(fact.value));
      case "enum":
        return Array.isArray(fact.value) && fact.value.includes(value);
      default:
        return true;
    }
  });
}
