import { chainedLimits } from "./chained-limits.js";
import { endsClause } from "./clauses.js";
import { isAdvice, isConditional, isExample } from "./conditions.js";
import { firstMatches } from "./first-matches.js";
import { halfLimits } from "./half-interval.js";
import { type Interval, readInterval } from "./interval.js";
import type { Limit } from "./limit.js";
import { type Quantity, readQuantity } from "./quantity.js";

/** Words between the cue and its number. The pattern matches any text, so it never backtracks. */
const gapPattern =
  /(?:可以?|允许|支持|有(?!效)|能够?|只能|上传|传入|提交|添加|指定|绑定|发送|返回|查询|获取|拉取|导入|导出|订阅|发布|处理|删除|操作|同时|关联|购买|创建|保存|保留|存储|展示|显示|传|提供|输入|输出|包含|选择?|设置?|生成|填写?|接受|需要?|要|的|个人?|单次|一次|每次|文本|字符|文字|内容|描述|长度|数量?|张数|条数|字数|大小|取值|值|限制|限|范围|有效|合法|\s?[`"'\ufffc](?=\s?[:=])|\)(?= (?:limit|value|number|size|is)\b)|\s\((?:inclusive|limit)\)|\s[`"']?[a-z]+(?:_[a-z]+)+[`"']?(?=\s(?:is|of|to|may|can|must)\b|\s?[:=])|\s[a-z]{3,14}(?=\s(?:is|of|=)\s|\s?:)|\sof (?:the |this |your |an? )?[a-z_]{2,24}(?= (?:is|are|must|can|may|that|which|to|you|per|in|returned|allowed)\b|\s?[:=])|\s(?:allowed|supported|supports?|permitted|accepted|valid|possible|number|numbers|count|length|size|value|values|limit|of|characters?|chars?|items?|rows?|results?|records?|entries|elements?|objects?|for|per|page|request|call|query|response|that|which|you|requested|returned|retrieved|fetched|specified|displayed|listed|shown|return|request|retrieve|fetch|specify|this|the|string|text|name|title|description|field|is|are|be|to|can|may|must|set|and)\b)*\s{0,4}(?:[:=]|为|是|到|在|于|约|不超过|不大于|不少于|不小于)?\s{0,4}/iy;

interface Cue {
  side: Limit["side"];
  form: Limit["form"];
  excluded: boolean;
}

const named = (side: Limit["side"]): Cue => ({ side, form: "named", excluded: false });
const compared = (side: Limit["side"], excluded = false): Cue => ({ side, form: "compared", excluded });

const orEqual = "(?!\\s{0,2}(?:或|和|or|and)?\\s{0,2}(?:者)?(?:等于|equal))";
const modal = "(?:必须|须|应该?|需要?|要)(?:是|为)?(?:一个)?";
const cues: readonly [cue: Cue, pattern: string][] = [
  [
    compared("least"),
    "至少|最少|不少于|不小于|不低于|不(?:能|得|可|应)(?:小于|少于|低于)|(?:大于|高于|多于)(?:或者?)?等于|>=|≥|≧",
  ],
  [
    compared("most"),
    "至多|最多|不超过|不多于|不大于|不高于|不长于|不(?:能|得|可以?|应)(?:大于|多于|高于|超过|超出)|(?:小于|低于|少于)(?:或者?)?等于|<=|≤|≦|限制(?:在|为)?|(?<=长度|字数|数量)限",
  ],
  [
    compared("least"),
    "\\b(?:at least|no (?:less|fewer|smaller) than|(?:can)?not (?:be )?(?:less|lower|smaller|fewer|shorter) than|can't be (?:less|lower|smaller|fewer|shorter) than|(?:greater|more|larger|higher) than or equal to)\\b",
  ],
  [
    compared("most"),
    "\\b(?:at most|no (?:more|greater|larger|longer) than|(?:must|can|may|should|cannot|can't|do|does)? ?not (?:be )?(?:exceed|(?:more|greater|longer|larger|higher|bigger) than)|cannot exceed|(?:cannot|can't|mustn't) (?:be )?(?:exceed|(?:more|greater|longer|larger|higher|bigger) than)|up to|limited to|limit of(?= \\d)|(?:less|fewer|smaller|lower) than or equal to)\\b",
  ],
  [
    compared("least", true),
    `${modal}(?:大于|高于)${orEqual}|\\b(?:must|should|has to|needs to) be (?:strictly )?(?:greater|more|larger|higher|bigger) than\\b${orEqual}|(?<=^|[.(,;:]\\s{0,2})(?:strictly )?(?:greater|larger|bigger) than\\b${orEqual}|(?<=^|[\\s(,:。;值需应为是数]|\\w)大于(?=\\s?\\d)|(?<=^|[\\s(,:值])>`,
  ],
  [
    compared("most", true),
    `${modal}(?:小于|低于)${orEqual}|(?<=\\d\\s?(?:且|并且?|和|,)\\s?)(?:小于|低于)${orEqual}|\\b(?:must|should|has to|needs to) be (?:strictly )?(?:less|smaller|lower) than\\b${orEqual}|(?<=\\d,? (?:and|but) )(?:less|smaller|lower) than\\b${orEqual}|(?<=^|[.(,;:]\\s{0,2})(?:strictly )?(?:less|smaller) than\\b${orEqual}|(?<=^|[\\s(,:值])<`,
  ],
  [
    named("least"),
    "最小|最低|最短|下限|\\bmin(?:imum|imal)?\\b\\.?|\\blowest\\b|\\bsmallest (?:value|number)\\b",
  ],
  [
    named("most"),
    "最大|最高|最长|上限|\\bmax(?:imum|imal)?\\b\\.?|\\bhighest\\b|\\b(?:largest|greatest) (?:value|number)\\b",
  ],
  [
    named("least"),
    "(?<=(?:^|[\\s(,])(?:从|由)\\s?)(?=\\d+\\s?(?:开始|起)(?!偏移|截|读|写|播))|起始(?:值|页码?)?(?=\\s?(?:为|是|:))|\\b(?:numbered|counted|indexed) (?:starting )?(?:from|at)\\b|\\b(?:start(?:s|ing)?|begin(?:s|ning)?|count(?:s|ing)?) (?:at|from|with)(?: and defaults? to)?\\b",
  ],
];

const cuePatterns = cues.map(([, pattern]) => new RegExp(pattern, "gi"));

const rangeCue =
  /(?:取值|数值|值|有效|可选|允许|合法|长度|字数|字符数?|数量)?(?:的)?范围(?:值)?(?:必须|应|限制|限定)?\s{0,2}(?:[:=]|为|是|在|于|从)?|(?:个数|数量|数目|张数|条数)(?:限制|要求)?\s{0,2}[:为是]|介于|取值(?:为|在|是)?\s{0,2}:?|长度(?:限制|要求)?\s{0,2}(?:[:=]|为|是|在|必须)?|\bbetwe{1,2}n\b|\b(?:(?:allowed|valid|accepted|possible|supported) )?(?:ranges?|ranging)(?: (?:is|of|from|are|values?))?\s{0,2}:?|\bvalues?(?: (?:is|are|from|of|in))?\s{0,2}:?|\b(?:accepts?|supports?)\s(?=-?\d)|\bfrom\b|\blength\b(?: (?:is|of|must be|should be))?\s{0,2}:?/gi;

const allowedRange = /^(?:allowed|valid|accepted|possible|允许的?|有效的?|合法的?)\s?(?:ranges?|范围)/i;
const lengthWords = /长度|字数|字符|\blength\b|\bcharacters?\b|\bchars?\b/i;

/** Every explicit limit in the text, without examples, advice, and limits that apply in one case only. */
export function readLimits(text: string): readonly Limit[] {
  // A cache, because bounds and lengths read the same text.
  if (text === last.text) return last.limits;
  const limits = [
    ...cuedLimits(text),
    ...chainedLimits(text),
    ...intervalLimits(text),
    ...halfLimits(text),
    ...followedLimits(text),
  ].filter(
    ({ start, end }) =>
      !isExample(text, start) && !isAdvice(text, start, end) && holdsAlways(text, start, end),
  );
  last = { text, limits };
  return limits;
}

let last: { text: string; limits: readonly Limit[] } = { text: "", limits: [] };

const beyond =
  /^[\s,(;-]{1,4}(?:if|when)\b[^.;]{0,30}(?:\b(?:bigger|greater|larger|higher|more|less|smaller|lower) than\b|\bexceed|\b(?:above|below) (?:this|that|it|\d))/i;

/** `[1, 250]` is the allowed range even if a sentence describes what happens outside of it. */
function holdsAlways(text: string, start: number, end: number): boolean {
  if (allowedRange.test(text.slice(start, end)) || !isConditional(text, start, end)) return true;
  // `maximum is 50 (if more than 50 is given, 50 is used)` describes what happens outside of the bound.
  return beyond.test(text.slice(end, end + 60)) && !isConditional(text.slice(0, end), start, end);
}

function cuedLimits(text: string): Limit[] {
  const limits: Limit[] = [];
  for (const { match, index } of firstMatches(text, cuePatterns)) {
    const cue = cues[index]?.[0];
    if (cue === undefined) continue;
    gapPattern.lastIndex = match.index + match[0].length;
    const between = gapPattern.exec(text)?.[0] ?? "";
    const quantity = readQuantity(text, match.index + match[0].length + between.length);
    if (quantity === undefined) continue;
    // `限制：1-60` states both ends.
    if (/^限制/.test(match[0]) && readInterval(text, quantity.start) !== undefined) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const about = `${before.split(/[,。;:(]/).at(-1) ?? ""}${match[0]}${between}`;
    limits.push({ ...cue, quantity, about, start: match.index, end: quantity.end });
  }
  // `at least 12 and at most 72 characters`: both have the same unit.
  for (const [index, limit] of limits.entries()) {
    const next = limits[index + 1];
    if (next === undefined || limit.quantity.unit !== "" || next.side === limit.side) continue;
    if (/^\s?(?:,|、|and|but|且|并且?)?\s?(?:and )?$/i.test(text.slice(limit.end, next.start)))
      limits[index] = { ...limit, quantity: { ...limit.quantity, unit: next.quantity.unit } };
  }
  return limits;
}

/** `20 characters or fewer`, `300 字以内`, `exactly 6 characters`. */
function followedLimits(text: string): Limit[] {
  const limits: Limit[] = [];
  const behind =
    /(?<=[\s\u3400-\u9fff])(?:以内|之内|(?:及|或)(?:以下|更少)|(?<=字符?)以下|\bor (?:fewer|less|shorter|lower|below|under|smaller)\b|\bmax(?:imum)?\b(?=\s*(?:$|[.,;)])))|(?:(?:及|或)(?:以上|更多)|\bor (?:more|greater|higher|above|over|larger|longer)\b)/gi;
  for (const match of text.matchAll(behind)) {
    const from = Math.max(0, match.index - 24);
    const words = /(?:^|[^\d.-])((?:\d[\d,.]*)\s?(?:[\u3400-\u9fff]{0,6}|[a-z ]{0,16}))$/i.exec(
      text.slice(from, match.index),
    );
    const written = words?.[1];
    if (written === undefined) continue;
    const start = match.index - written.length;
    const quantity = readQuantity(text, start);
    if (quantity === undefined || text.slice(quantity.end, match.index).trim() !== "") continue;
    const side = /以上|更多|more|great|high|above|over|larg|long/i.test(match[0]) ? "least" : "most";
    limits.push({
      side,
      quantity,
      excluded: false,
      about: "",
      form: "compared",
      start: quantity.start,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(/\bexactly\b|恰好|正好|固定为?(?=\s?\d)/gi)) {
    const quantity = readQuantity(text, match.index + match[0].length);
    if (quantity === undefined || quantity.unit === "") continue;
    for (const side of ["least", "most"] as const) {
      limits.push({
        side,
        quantity,
        excluded: false,
        about: "",
        form: "compared",
        start: match.index,
        end: quantity.end,
      });
    }
  }
  return limits;
}

function intervalLimits(text: string): Limit[] {
  const limits: Limit[] = [];
  const taken = new Set<number>();
  const add = (interval: Interval, form: Limit["form"], about: string, start: number): void => {
    if (taken.has(interval.start)) return;
    taken.add(interval.start);
    const { low, high } = withSpecialValues(text, interval);
    const common = { about, form, start, end: interval.end };
    const unit = low.unit === "" ? interval.high.unit : low.unit;
    limits.push(
      {
        ...common,
        side: "least",
        quantity: { ...high, value: low.value, unit, start: low.start },
        excluded: interval.lowExcluded,
      },
      { ...common, side: "most", quantity: high, excluded: interval.highExcluded },
    );
  };
  for (const match of text.matchAll(rangeCue)) {
    let offset = match.index + match[0].length;
    const opened = /^\s?[([]\s?(?=-?\d)/.exec(text.slice(offset, offset + 4));
    let interval = readInterval(text, offset, /^(?:介于|bet)/i.test(match[0]));
    if (interval === undefined && opened !== null) {
      offset += opened[0].length;
      interval = readInterval(text, offset);
    }
    interval ??= readInterval(text, offset + skipped(text, offset), true);
    if (interval === undefined) continue;
    // `from 5 to 10 minutes ago` is a source, not a range.
    if (/^from$/i.test(match[0]) && !settlesInterval(text, interval.end)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const about = /\blength (?:has to|must|should|needs to|can|may|is)(?: be)? $/i.test(before)
      ? "length "
      : "";
    add(interval, "interval", about + match[0], match.index);
  }
  // Intervals before 之间, and intervals that are a separate clause.
  for (const match of text.matchAll(/(?<![\w.~/-])(?<!\d:)[-+]?\d[\d.]{0,12}(?=\D)/g)) {
    if (taken.has(match.index)) continue;
    const interval = readInterval(text, match.index, true);
    if (interval === undefined || interval.start !== match.index) continue;
    if (/^\s{0,2}之间/.test(text.slice(interval.end, interval.end + 4))) {
      add(interval, "interval", "之间", interval.start);
      continue;
    }
    const strict = readInterval(text, match.index);
    if (strict !== undefined)
      add(strict, "bare", text.slice(Math.max(0, match.index - 12), match.index), strict.start);
  }
  for (const match of text.matchAll(/[[(](?=\s?-?\d)/g)) {
    const interval = readInterval(text, match.index);
    if (interval?.start === match.index) {
      const square = text.charAt(match.index) === "[" || text.charAt(interval.end - 1) === "]";
      add(interval, square ? "interval" : "bare", "", match.index);
    }
  }
  return limits;
}

/** Words that may occur between a range's cue and its first end. */
function skipped(text: string, offset: number): number {
  const words =
    /^\s?(?:(?:必须|应该?|可以?|限制|的|从|在|是|为|values?|of|the|is|are|from|a|an|integers?|numbers?|:)\s?){1,3}/i.exec(
      text.slice(offset, offset + 24),
    );
  return words?.[0].length ?? 0;
}

/** `either 0 or between 5 and 9`, `between 1 and 6 or 0`: the single value is also allowed. */
function withSpecialValues(text: string, interval: Interval): { low: Quantity; high: Quantity } {
  let { low, high } = interval;
  const after = /^\s?,?\s?(?:or|或者?)\s?["'`]?(-?\d+(?:\.\d+)?)/i.exec(
    text.slice(interval.end, interval.end + 16),
  );
  const before =
    /(-?\d+(?:\.\d+)?)["'`]?\s?,?\s?(?:or|或者?|and|和)\s?(?:betwe{1,2}n|in|from|介于|范围|在)?\s?$/i.exec(
      text.slice(Math.max(0, interval.start - 24), interval.start),
    );
  for (const extra of [after?.[1], before?.[1]]) {
    if (extra === undefined) continue;
    const value = Number(extra);
    if (value < low.value) low = { ...low, value };
    if (value > high.value) high = { ...high, value };
  }
  return { low, high };
}

function settlesInterval(text: string, end: number): boolean {
  return (
    endsClause(text, end) ||
    /^\s{0,2}(?:\(|inclusive\b|or\b|that\b|which\b|[a-z]{4,12}ing\b|之间)/i.test(text.slice(end, end + 16))
  );
}

/** Whether a limit is that of a length. */
export function isLength(limit: Limit): boolean {
  return lengthWords.test(limit.about);
}
