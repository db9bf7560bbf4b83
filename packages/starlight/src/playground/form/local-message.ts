import type { Phrases } from "../../phrases/english.js";
import { fill } from "../../phrases/phrases.js";

type RuleKey = Extract<keyof Phrases, `playRule${string}`>;

/**
 * The forms of the messages of `validateInput`. The groups are the limit and the value. The first that matches counts.
 */
const forms: readonly [form: RegExp, key: RuleKey][] = [
  [/^is required$/, "playRuleRequired"],
  [/^must be at least (\S+), but is (\S+)$/, "playRuleMinimum"],
  [/^must be at most (\S+), but is (\S+)$/, "playRuleMaximum"],
  [/^must be more than (\S+), but is (\S+)$/, "playRuleMore"],
  [/^must be less than (\S+), but is (\S+)$/, "playRuleLess"],
  [/^must be a multiple of (\S+), but is (\S+)$/, "playRuleMultiple"],
  [/^must have at least (\d+) characters?, but has (\d+)$/, "playRuleMinimumCharacters"],
  [/^must have at most (\d+) characters?, but has (\d+)$/, "playRuleMaximumCharacters"],
  [/^must have at least (\d+) items?, but has (\d+)$/, "playRuleMinimumItems"],
  [/^must have at most (\d+) items?, but has (\d+)$/, "playRuleMaximumItems"],
  [/^must be ()a finite number, but is (.+)$/, "playRuleFinite"],
  [/^must be ((?:an? \w+|null)(?: or (?:an? \w+|null))*), but is (.+)$/s, "playRuleType"],
  [/^must be one of (.+?), but is (the (?:string|number|boolean) .+|an? \w+|\w+)$/s, "playRuleChoices"],
  [/^must be (.+?), but is (the (?:string|number|boolean) .+|an? \w+|\w+)$/s, "playRuleConstant"],
  [/^must match (.+?), but is (the (?:string|number|boolean) .+|an? \w+|\w+)$/s, "playRulePattern"],
  [/^is not allowed here()(?:, but is )?(.*)$/s, "playRuleForbidden"],
  [/^must fit exactly one of its forms$/, "playRuleForms"],
  [/^is not a field$/, "playRuleUnknown"],
];

const typeKeys: Readonly<Record<string, keyof Phrases>> = {
  string: "playTypeString",
  number: "playTypeNumber",
  integer: "playTypeInteger",
  boolean: "playTypeBoolean",
  object: "playTypeObject",
  array: "playTypeArray",
  file: "playTypeFile",
};

function typeWords(name: string, phrases: Phrases): string {
  const key = Object.hasOwn(typeKeys, name) ? typeKeys[name] : undefined;
  return key === undefined ? name : phrases[key];
}

/** `a string or null`, in the language of the page. */
function limitWords(limit: string, key: RuleKey, phrases: Phrases): string {
  if (key !== "playRuleType") return limit;
  const types = limit.split(" or ").map((type) => typeWords(type.replace(/^an? /, ""), phrases));
  return types.join(phrases.playRuleOr);
}

/** `the string "x"` → `"x"`, `an object` → the word of the page's language. */
function valueWords(value: string, phrases: Phrases): string {
  const [, written] = /^the (?:string|number|boolean) (.+)$/s.exec(value) ?? [];
  return written ?? typeWords(value.replace(/^an? /, ""), phrases);
}

/** A message of the client's validation in the language of the page. A message of another form is unchanged. */
export function localMessage(message: string, phrases: Phrases): string {
  const [, plain = message, meant] = /^(.+); did you mean ("(?:[^"\\]|\\.)*")\?$/s.exec(message) ?? [];
  for (const [form, key] of forms) {
    const match = form.exec(plain);
    if (match === null) continue;
    // A language without these texts.
    if (phrases[key] === "") return message;
    const [, limit = "", value = ""] = match;
    const text = fill(phrases[key], {
      limit: limitWords(limit, key, phrases),
      value: valueWords(value, phrases),
    });
    return meant === undefined ? text : fill(phrases.playRuleMeant, { message: text, name: meant });
  }
  return message;
}
