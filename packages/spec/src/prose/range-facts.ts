import { isNumeric, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { halfWidth, numberPattern, sentenceAround } from "./prose-text.js";

const number = `(${numberPattern})`;
const is = String.raw`\s*(?:值)?\s*(?:[:=]|为|是|\bis\b|\bof\b)\s*`;

/** One bound each. */
const bounds: readonly [keyword: "minimum" | "maximum", pattern: RegExp][] = [
  ["minimum", new RegExp(`(?:最小|最低|最少|下限)${is}${number}`, "gi")],
  ["minimum", new RegExp(String.raw`\bmin(?:imum)?(?: value)?${is}${number}`, "gi")],
  [
    "minimum",
    new RegExp(
      String.raw`(?:\bmust be at least|必须大于(?:或)?等于|不(?:能|得|可)(?:小于|低于)|>=|≥)\s*${number}`,
      "gi",
    ),
  ],
  ["maximum", new RegExp(`(?:最大|最高|最多|上限)${is}${number}`, "gi")],
  ["maximum", new RegExp(String.raw`\bmax(?:imum)?(?: value)?${is}${number}`, "gi")],
  [
    "maximum",
    new RegExp(
      String.raw`(?:\bmust be at most|\bmust not exceed|必须小于(?:或)?等于|不(?:能|得|可)(?:大于|高于|超过)|<=|≤)\s*${number}`,
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

/** Advice is no bound. */
const advice =
  /建议|推荐|合理|通常|一般|最佳|recommend|suggest|typical|usual|reasonable|ideal|best|better|works? well/i;

/** The bounds a description names, for numbers. A bound that does not fit the type, or crosses the other, is none. */
export function rangeFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!isNumeric(property)) return [];
  const plain = halfWidth(text);
  const integer = soleType(property) === "integer";
  const found: ProseFact[] = [];
  const add = (keyword: "minimum" | "maximum", written: string | undefined, match: RegExpExecArray): void => {
    const value = Number(written);
    if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) return;
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
      if (!advice.test(sentenceAround(plain, match.index))) add(keyword, match[1], match);
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
  return agreed(found);
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
  return [minimum, maximum].filter((fact) => fact !== undefined);
}
