import type { ProseFact } from "./prose-fact.js";

/** A value beyond the bound. */
const beyondChinese = "(?:超出|超过|大于|多于|高于|长于|溢出|过长|过大|多余|其余|余下|越界)";
const belowChinese = "(?:低于|小于|少于|不足|过小)";
const handledChinese =
  "(?:按|取|截断|截取|截短|裁剪|自动|视为|修正|调整|忽略|当作|当成|降为|丢弃|舍弃|限制[为到]|重置|替换为|归为)";
const beyondEnglish =
  "(?:above|over|beyond|exceed\\w*|excess\\w*|extra|(?:larger|higher|greater|bigger|longer|more)(?: than)?|surplus|remaining|the rest)";
const belowEnglish = "(?:below|under|(?:smaller|lower|less|fewer|shorter)(?: than)?)";
const handledEnglish =
  "(?:is|are|will be|gets?|be)\\s+(?:silently |automatically |simply )?(?:clamped|capped|truncated|trimmed|rounded|clipped|coerced|reset|adjusted|lowered|raised|reduced|treated|ignored|dropped|discarded|cut|limited|set|replaced|normali[sz]ed)\\b";

const sides: readonly (readonly ["most" | "least" | "both", RegExp])[] = [
  ["most", new RegExp(`${beyondChinese}[^。；;\\n]{0,20}?${handledChinese}`)],
  ["least", new RegExp(`${belowChinese}[^。；;\\n]{0,20}?${handledChinese}`)],
  ["most", new RegExp(`\\b${beyondEnglish}\\b[^.;\\n]{0,40}?\\b${handledEnglish}`, "i")],
  ["least", new RegExp(`\\b${belowEnglish}\\b[^.;\\n]{0,40}?\\b${handledEnglish}`, "i")],
  ["most", /\bcapped (?:at|to)\b|\btruncated (?:to|at|after)\b|截断[至为到]|封顶/i],
  [
    "both",
    /\b(?:clamp(?:ed|s)?|clipped|coerced) (?:to|into|between|within)\b|\bout[- ]of[- ]range values?\b[^.;\n]{0,40}(?:clamp|adjust|ignor|cap|round)/i,
  ],
  ["both", /(?:超出|不在)(?:该|此)?范围[^。；;\n]{0,12}(?:按|取|自动|修正|调整|忽略|视为)/],
];

/**
 * The facts without the bounds that a description says to be applied by the service: "values above 4 are clamped to 4",
 * `最多 4 张，超出按 4 张处理`. The service accepts what is beyond such a bound.
 */
export function withoutClamped(facts: readonly ProseFact[], text: string): ProseFact[] {
  const clamped = new Set(sides.flatMap(([side, pattern]) => (pattern.test(text) ? [side] : [])));
  if (clamped.size === 0) return [...facts];
  return facts.filter(({ keyword }) => {
    if (/^(?:exclusiveM|m)in/.test(keyword)) return !clamped.has("least") && !clamped.has("both");
    if (/^(?:exclusiveM|m)ax/.test(keyword)) return !clamped.has("most") && !clamped.has("both");
    return true;
  });
}
