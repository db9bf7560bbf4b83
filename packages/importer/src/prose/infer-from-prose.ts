import { acceptFacts } from "./accept-facts.js";
import { onlyAsserted } from "./asserted.js";
import { boundFacts } from "./bound-facts.js";
import { withoutClamped } from "./clamped-bounds.js";
import { countFacts } from "./count-facts.js";
import { defaultFacts } from "./default-facts.js";
import { enumFacts } from "./enum-facts.js";
import { multipleFacts } from "./multiple-facts.js";
import { withoutOtherSubjects } from "./other-subject.js";
import { longestProse, type ProseFact, type ProseProperty } from "./prose-fact.js";
import { withoutOthersRows } from "./table-lists.js";
import { deprecationFacts, encodingFacts, formatFacts, nullableFacts } from "./text-facts.js";

/**
 * The JSON Schema keywords that a property's description states in Chinese or English prose, in reading order.
 * Uncertain facts are left out, because a wrong guess is worse than none. So are facts that only apply in one case, do
 * not match the property's type, or forbid the default or an example.
 *
 * @param property The known data about the property. `examples` and `default` are only used to reject facts and to
 * distinguish values from other words.
 */
export function inferFromProse(description: string, property: ProseProperty): ProseFact[] {
  const text = description.slice(0, longestProse);
  const key = JSON.stringify([text, property]);
  const known = remembered.get(key);
  const facts = known ?? readProse(withoutOwnName(text, property.name), property);
  if (known === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, facts);
  }
  return facts.map((fact) => ({
    ...fact,
    value: structuredClone(fact.value),
    text: text.slice(fact.offset, fact.offset + fact.text.length),
  }));
}

/** `page_size=20`, of `page_size`, is the value 20: the name is replaced by spaces, so that offsets stay valid. */
function withoutOwnName(text: string, name: string | undefined): string {
  if (name === undefined || !/=|&#x3D;/.test(text) || !text.includes(name) || !/^\w{1,40}$/.test(name))
    return text;
  const equation = new RegExp(
    String.raw`(["'\x60“]?)(?<![\w.?&/-])${name}(?:\s?=\s?|&#x3D;)(?=["'\x60\w-])`,
    "g",
  );
  return text.replace(equation, (words, quote: string) => quote.padStart(words.length));
}

/** A cache: pages repeat descriptions, and schemas occur both among components and in operations. */
const remembered = new Map<string, readonly ProseFact[]>();
const mostRemembered = 4000;

function readProse(description: string, property: ProseProperty): ProseFact[] {
  const text = withoutOthersRows(description);
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
  const asserted = onlyAsserted(withoutClamped(facts, text), text, property);
  const own = withoutOtherSubjects(asserted, text, property);
  return acceptFacts(own, property).sort(
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
