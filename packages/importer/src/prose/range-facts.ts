import { isNumeric, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { halfWidth, numberPattern, sentenceAround } from "./prose-text.js";

const number = `(${numberPattern})`;
const is = String.raw`\s*(?:值)?\s*(?:[:=]|为|是|\bis\b|\bof\b)\s*`;

/** One bound each. */
type Bound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

const notEqual = String.raw`(?!\s*(?:或|和|or|and)?\s*(?:者)?(?:等于|equal))`;
const bounds: readonly [keyword: Bound, pattern: RegExp][] = [
  [
    "exclusiveMinimum",
    new RegExp(
      String.raw`(?:必须|须|应当?|需要?)大于\s*${number}${notEqual}|\bmust be (?:greater|more|larger|higher) than\s+${number}${notEqual}`,
      "gi",
    ),
  ],
  [
    "exclusiveMaximum",
    new RegExp(
      String.raw`(?:必须|须|应当?|需要?)小于\s*${number}${notEqual}|\bmust be (?:less|smaller|lower) than\s+${number}${notEqual}`,
      "gi",
    ),
  ],
  ["minimum", new RegExp(`(?:最小|最低|最少|下限)${is}${number}`, "gi")],
  ["minimum", new RegExp(String.raw`\bmin(?:imum)?(?: value)?${is}${number}`, "gi")],
  [
    "minimum",
    new RegExp(
      String.raw`(?:\bmust be at least|\bmust be (?:greater|more|larger) than or equal to|必须大于(?:或)?等于|不(?:能|得|可)(?:小于|低于)|>=|≥)\s*${number}`,
      "gi",
    ),
  ],
  ["maximum", new RegExp(`(?:最大|最高|最多|上限)${is}${number}`, "gi")],
  ["maximum", new RegExp(String.raw`\bmax(?:imum)?(?: value)?${is}${number}`, "gi")],
  [
    "maximum",
    new RegExp(
      String.raw`(?:\bmust be at most|\bmust be (?:less|smaller|lower) than or equal to|\bmust not exceed|必须小于(?:或)?等于|不(?:能|得|可)(?:大于|高于|超过)|<=|≤)\s*${number}`,
      "gi",
    ),
  ],
];

const to = String.raw`\s*(?:-|~|到|至|和|与|\bto\b|\band\b|,|\.\.)\s*`;
/** Both bounds at once. */
const ranges: readonly RegExp[] = [
  new RegExp(String.raw`(?:取值)?范围值?\s*(?:[:=]|为|是|在)?\s*[[(]?\s*${number}${to}${number}`, "gi"),
  new RegExp(String.raw`介于\s*${number}${to}${number}`, "gi"),
  new RegExp(String.raw`\bbetween\s+${number}${to}${number}`, "gi"),
  new RegExp(String.raw`${number}\s*(?:到|至|-|~|和)\s*${number}\s*之间`, "gi"),
  new RegExp(
    String.raw`\b(?:range|ranges|ranging)(?: is| of| from|:)?\s*[[(]?\s*${number}${to}${number}`,
    "gi",
  ),
  new RegExp(String.raw`\bfrom\s+${number}\s+to\s+${number}`, "gi"),
  new RegExp(String.raw`(?<=^|[(,]\s*)${number}\s+to\s+${number}(?=\s*(?:$|[),.;]))`, "gi"),
];

/** `2 是目前允许的最大值`; a condition behind it (`when …`) makes it the bound of a case only. */
const named: readonly [keyword: "minimum" | "maximum", pattern: RegExp][] = (
  [
    ["minimum", "最小", "minimum|lowest|smallest"],
    ["maximum", "最大", "maximum|highest|largest"],
  ] as const
).map(([keyword, chinese, english]) => [
  keyword,
  new RegExp(
    String.raw`(?<!\p{Script=Han}\s*)${number}\s*(?:是|为)\s*(?:目前|当前|现在|系统)?所?(?:允许|支持|接受|可用)的${chinese}值?(?=\s*(?:$|[。,;.)]))|(?<![\w.-])${number} is (?:currently )?the (?:currently )?(?:${english})(?: value)?(?: that is)? (?:allowed|supported|accepted)(?=\s*(?:$|[。,;)]|\.(?:\s|$)))`,
    "giu",
  ),
]);

/** Both ends of a scale, each in the superlative: `1 表示最严格,6 表示最宽松`, `1 is strictest and 6 is most permissive`. */
const scale: RegExp = (() => {
  const chinese = String.raw`\s*(?:表示|代表|意味着|为|是|=)?\s*最[\p{Script=Han}]{1,6}`;
  const english = String.raw`\s*(?:is|means|being|=)\s+(?:the )?(?:(?:most|least) [a-z]+|[a-z]{2,}est)(?: [a-z]+){0,2}?`;
  const end = (words: string): string =>
    String.raw`(?<![\w.])${number}${words}\s*(?:[,;、]\s*|\s)(?:而|且|and\s+|while\s+|,\s*)*${number}${words}(?=\s*(?:$|[。,;.)]))`;
  return new RegExp(`${end(chinese)}|${end(english)}`, "giu");
})();

/** Advice is no bound. */
const advice =
  /建议|推荐|合理|通常|一般|最佳|recommend|suggest|typical|usual|reasonable|ideal|best|better|works? well/i;

/** The bounds a description names, for numbers. A bound that does not fit the type, or crosses the other, is none. */
export function rangeFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!isNumeric(property)) return [];
  const plain = halfWidth(text);
  if (!/\d/.test(plain)) return [];
  const integer = soleType(property) === "integer";
  const found: ProseFact[] = [];
  const add = (
    keyword: Bound,
    written: string | undefined,
    match: RegExpExecArray,
    whole: boolean = integer,
  ): void => {
    const value = Number(written);
    if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return;
    const words = match[0].trim();
    found.push({
      keyword,
      value,
      text: text.slice(match.index, match.index + words.length),
      offset: match.index,
    });
  };
  for (const [keyword, pattern] of bounds) {
    for (const match of plain.matchAll(pattern)) {
      // A bound that is called one counts even where the property's type can never reach it.
      if (!advice.test(sentenceAround(plain, match.index))) add(keyword, match[1] ?? match[2], match, false);
    }
  }
  for (const pattern of ranges) {
    if (found.length > 0) break;
    for (const match of plain.matchAll(pattern)) {
      if (advice.test(sentenceAround(plain, match.index))) continue;
      add("minimum", match[1], match);
      add("maximum", match[2], match);
    }
  }
  const certain = agreed(found);
  const certainKeywords = new Set(found.map(({ keyword }) => keyword));
  found.length = 0;
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
  // What is said outright wins over what a scale shows.
  return agreed([...certain, ...agreed(found).filter(({ keyword }) => !certainKeywords.has(keyword))]);
}

function agreed(found: readonly ProseFact[]): ProseFact[] {
  const one = (keyword: string): ProseFact | undefined => {
    const same = found.filter((fact) => fact.keyword === keyword);
    return same.every((fact) => fact.value === same[0]?.value) ? same[0] : undefined;
  };
  const minimum = one("minimum");
  const maximum = one("maximum");
  if (minimum !== undefined && maximum !== undefined && Number(minimum.value) > Number(maximum.value))
    return [];
  return [minimum, maximum, one("exclusiveMinimum"), one("exclusiveMaximum")].filter(
    (fact) => fact !== undefined,
  );
}
