import { acceptFacts } from "./accept-facts.js";
import { boundFacts } from "./bound-facts.js";
import { countFacts } from "./count-facts.js";
import { defaultFacts } from "./default-facts.js";
import { enumFacts } from "./enum-facts.js";
import { multipleFacts } from "./multiple-facts.js";
import { longestProse, type ProseFact, type ProseProperty } from "./prose-fact.js";
import { deprecationFacts, encodingFacts, formatFacts, nullableFacts } from "./text-facts.js";

/**
 * The JSON Schema keywords that a property's description says in words, Chinese or English, in reading order.
 * What is not certain is left out: a wrong guess is worse than none. A fact that holds in one case only, does not fit the
 * property's type, or refuses the default or an example, is none.
 *
 * @param property What is known of the property. `examples` and `default` are only used to refuse facts and to tell values
 *   from other words.
 */
export function inferFromProse(description: string, property: ProseProperty): ProseFact[] {
  const text = description.slice(0, longestProse);
  const key = JSON.stringify([text, property]);
  const known = remembered.get(key);
  const facts = known ?? readProse(text, property);
  if (known === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, facts);
  }
  return facts.map((fact) => ({ ...fact, value: structuredClone(fact.value) }));
}

/** Pages repeat the descriptions of what they share, and schemas stand both among components and in operations. */
const remembered = new Map<string, readonly ProseFact[]>();
const mostRemembered = 4000;

function readProse(text: string, property: ProseProperty): ProseFact[] {
  const facts = [
    ...defaultFacts(text, property),
    ...boundFacts(text, property),
    ...enumFacts(text, property),
    ...countFacts(text, property),
    ...multipleFacts(text, property),
    ...formatFacts(text, property),
    ...encodingFacts(text, property),
    ...nullableFacts(text),
    ...deprecationFacts(text),
  ];
  return acceptFacts(facts, property).sort(
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
