import { isConditional } from "./conditions.js";
import { isNumeric, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";

const number = String.raw`([-+]?\d{1,12}(?:\.\d{1,12})?)(?![\d%a-z:×]|\.\d)`;

/** `2 是目前允许的最大值`; a condition after it (`when …`) limits the bound to one case. */
const named: readonly [keyword: "minimum" | "maximum", pattern: RegExp][] = (
  [
    ["minimum", "最小", "minimum|lowest|smallest"],
    ["maximum", "最大", "maximum|highest|largest"],
  ] as const
).map(([keyword, chinese, english]) => [
  keyword,
  new RegExp(
    String.raw`(?<![\u3400-\u9fff]\s?)${number}\s?(?:是|为)\s?(?:目前|当前|现在|系统)?所?(?:允许|支持|接受|可用)的${chinese}值?(?=\s?(?:$|[。,;.)]))|(?<![\w.-])${number} (?:is|being|as) (?:currently )?the (?:currently )?(?:allowed |supported )?(?:${english})(?: allowed| supported| accepted| possible)?(?: value| number| limit)?(?: that is)?(?: allowed| supported| accepted)?(?=\s?(?:$|[。,;)]|\.(?:\s|$)))`,
    "gi",
  ),
]);

/** Both ends of a scale, with superlatives: `1 表示最严格,6 表示最宽松`, `1 is strictest and 6 is most permissive`. */
const scale: RegExp = (() => {
  const chinese = String.raw`\s?(?:表示|代表|意味着|为|是|=)?\s?最[\u3400-\u9fff]{1,6}`;
  const english = String.raw`\s?(?:is|means|being|=)\s(?:the )?(?:(?:most|least) [a-z]{1,20}|[a-z]{2,20}est)(?: [a-z]{1,20}){0,2}?`;
  const end = (words: string): string =>
    String.raw`(?<![\w.])${number}${words}\s?(?:[,;、]\s?|\.\s{1,8}|\s)(?:(?:而|且|and\s|while\s|,)\s?)?${number}${words}(?=\s?(?:$|[。,;.)]))`;
  return new RegExp(`${end(chinese)}|${end(english)}`, "gi");
})();

/** The bounds of a scale, from the meanings of its ends. */
export function scaleFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!isNumeric(property) || !/最|est\b|most\b|least\b|minimum|maximum/i.test(text)) return [];
  const plain = plainText(text);
  const whole = soleType(property) === "integer";
  const found: ProseFact[] = [];
  const add = (keyword: "minimum" | "maximum", written: string | undefined, match: RegExpExecArray): void => {
    const value = Number(written);
    if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return;
    const words = match[0].trim();
    if (isConditional(plain, match.index, match.index + words.length)) return;
    found.push({ keyword, value, ...wordsOf(text, match.index, match.index + words.length) });
  };
  for (const [keyword, pattern] of named) {
    for (const match of plain.matchAll(pattern)) add(keyword, match[1] ?? match[2], match);
  }
  for (const match of plain.matchAll(scale)) {
    const ends = match.slice(1).filter((end) => end !== undefined);
    const [least, most] = ends.sort((left, right) => Number(left) - Number(right));
    if (Number(least) === Number(most)) continue;
    add("minimum", least, match);
    add("maximum", most, match);
  }
  return found;
}
