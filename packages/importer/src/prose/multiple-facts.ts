import { isNumeric, type ProseFact, type ProseProperty } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";

const multiple =
  /(?:必须|须|需要?|应)(?:是|为)\s?(\d{1,12}(?:\.\d{1,12})?)\s?的(?:整数)?倍数|\bin (?:steps|increments|multiples) of (\d{1,12}(?:\.\d{1,12})?)(?!\d)|\b(?:must be|should be|has to be)(?: a| an)?(?: integer)? (?:multiple of|divisible by) (\d{1,12}(?:\.\d{1,12})?)(?!\d)/i;

/** `需要为 64 的倍数`, `must be a multiple of 16`; not if the service rounds instead of rejecting. */
export function multipleFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!isNumeric(property) || !/倍数|multiple|divisible|steps|increments/i.test(text)) return [];
  if (/\bround(?:ed|s)?\b|取整|四舍五入|如果.{0,20}不是|缩放至/.test(text)) return [];
  const match = multiple.exec(plainText(text));
  const value = Number(match?.[1] ?? match?.[2] ?? match?.[3]);
  if (match === null || !(value > 0)) return [];
  return [{ keyword: "multipleOf", value, ...wordsOf(text, match.index, match.index + match[0].length) }];
}
