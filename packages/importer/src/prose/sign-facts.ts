import { isConditional, isExample } from "./conditions.js";
import type { ProseFact } from "./prose-fact.js";
import { wordsOf } from "./prose-text.js";

/** The kind of a number: at the start of a clause, or as a requirement for the value. */
const lead = String.raw`(?:^|[.;(,:\n]\s{0,3}(?:\(\w{3,12}\)\s)?|\b(?:must|should|has to|needs to|can only|may only) be (?:set to )?|\b(?:is|as|takes|accepts|expects) )(?:an? |any )?(?:optional |required |valid |single )?`;
const ends = String.raw`(?=\s*(?:$|[.,;)\n]|that\b|which\b|greater\b|less\b|between\b|from\b|no\b|up\b|in\b|of\b|representing\b|indicating\b|specifying\b|\())`;
const whole = `(?:whole |real |decimal |rational )?(?:integers?|int|number|float|decimal|value)`;
const numerals = `(?:整数|浮点数|小数|数字?)`;
const hanLead = String.raw`(?:^|[\s,。;:(]|必须[为是]?|须[为是]?|应[为是]?|只能[为是]|需[为是]?|要求[为是]?|为|是|一个)`;
const hanEnds = String.raw`(?=\s?(?:$|[,。;.)\n]))`;

const kinds: readonly [keyword: "minimum" | "exclusiveMinimum" | "exclusiveMaximum", pattern: RegExp][] = [
  [
    "minimum",
    new RegExp(
      String.raw`${lead}non-?negative(?: ${whole})?${ends}|\b(?:zero|0) or (?:a )?positive(?: ${whole})?${ends}|${hanLead}非负(?:的)?${numerals}${hanEnds}|${hanLead}不(?:能|可以?|得|允许)为负数?${hanEnds}|\b(?:cannot|can't|can not|must not|may not|should not) be negative${ends}`,
      "i",
    ),
  ],
  [
    "exclusiveMinimum",
    new RegExp(
      String.raw`${lead}positive(?: and non-?zero)? ${whole}${ends}|\b(?:must|should|has to|needs to) be positive${ends}|${hanLead}正(?:${numerals})${hanEnds}`,
      "i",
    ),
  ],
];

const base = /(?<!not )\b(?:(1|one)|(0|zero))[- ]?(?:based|indexed)\b/i;

/** The first number of a count: `1-based page number`. */
function baseFacts(text: string, plain: string): ProseFact[] {
  const match = /based|indexed/i.test(plain) ? base.exec(plain) : null;
  if (match === null) return [];
  const end = match.index + match[0].length;
  const value = match[1] === undefined ? 0 : 1;
  if (isConditional(plain, match.index, end) || base.test(plain.slice(end))) return [];
  return [{ keyword: "minimum", value, ...wordsOf(text, match.index, end) }];
}

/** Facts about a number's sign, or about its first number: `must be a positive integer`, 非负整数. */
export function signFacts(text: string, plain: string): ProseFact[] {
  const based = baseFacts(text, plain);
  if (based.length > 0) return based;
  if (!/positive|negative|正[整浮小数]|负[整浮小数]/i.test(plain)) return [];
  for (const [keyword, pattern] of kinds) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const start = match.index + (/^[\s.;(,:。]*/.exec(match[0])?.[0].length ?? 0);
    if (isConditional(plain, start, end) || isExample(plain, start)) continue;
    return [{ keyword, value: 0, ...wordsOf(text, start, end) }];
  }
  return [];
}
