import type { JsonValue } from "../document/json.js";
import type { ProseFact } from "./prose-fact.js";
import { originalValue, readValue, typeValue } from "./prose-value.js";

/** Words that mark a list as incomplete: `currently include`, `更多…`. */
const open =
  /\bcurrently includ|\bnot limited to\b|\bmay be extended\b|\bnot exhaustive|\bnon-exhaustive|\bamong others\b|\bsubject to change\b|\b(?:more|other|additional|further|new) (?:[a-z]{2,12} )?(?:may|might|will|can) be (?:added|introduced|supported|available)|\b(?:custom|other|arbitrary) (?:values?|[a-z]{2,12}s) (?:are|is|may be|can be) (?:also )?(?:allowed|supported|accepted|possible|used|defined|added)|(?:后续|将来|未来|陆续|持续)[^。\n]{0,10}(?:增加|更新|扩展|支持|新增|开放)|包括但不限于/i;

/** A further value in a separate sentence. */
const also =
  /\b(?:also|additionally)(?: currently)? (?:supported|accepted|allowed|available|possible|valid)(?: (?:value|option)s?)? (?:is|are)\s*:?\s*|\balso (?:supports?|accepts?|allows?)\s|(?:也|还|另外?)支持\s?(?=["'`“A-Za-z])/gi;
const alsoBehind =
  /(["'`“][^"'`“”\n]{1,60}["'`”]) (?:is|are) also (?:supported|accepted|allowed|available|possible|valid)\b/gi;

/** The list with the values that later sentences add; empty if the text mentions others. */
export function completed(
  fact: ProseFact,
  text: string,
  plain: string,
  type: string | undefined,
): ProseFact[] {
  if (open.test(plain)) return [];
  const values: JsonValue[] = Array.isArray(fact.value) ? [...fact.value] : [];
  const starts = [
    ...[...plain.matchAll(also)].map((match) => match.index + match[0].length),
    ...[...plain.matchAll(alsoBehind)].map((match) => match.index),
  ];
  for (const start of starts) {
    const value = readValue(plain, start);
    const typed = value === undefined ? undefined : typeValue(originalValue(value, text), type ?? "string");
    // Unquoted words may have any meaning.
    if (value?.quoted !== true || typed === undefined) return [];
    if (!values.includes(typed)) values.push(typed);
  }
  return [{ ...fact, value: values }];
}
