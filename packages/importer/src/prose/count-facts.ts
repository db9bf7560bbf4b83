import { afterInSentence, beforeInSentence, endsClause } from "./clauses.js";
import { isConditional } from "./conditions.js";
import { exactItems, exactLengths } from "./exact-counts.js";
import type { Limit } from "./limit.js";
import { isLength, readLimits } from "./limits.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";
import { countsCharacters, countsItems } from "./quantity.js";

/** Words before a number that make it the count of a part, not of the whole. */
const ofEach =
  /\beach\b|\bevery\b|(?<!\bper )\bper\b(?! (?:request|call|commit|api|post|message|order|batch|upload|submission|query|job|task)\b)|每(?!次|日|天)|单[个张条]|其中/i;

const limitedThings = /^\s{0,2}(?:["'`][^"'`\n]{1,40}["'`]\s?)?(?:[a-z]{2,20}\s?){0,2}/i;
const thingGoesOn =
  /^(?:\s*(?:can|could|may|must|should|are|is|will|needs?|that|to|which|per|in|of the list|and|or|for (?:this|the|each)|allowed|supported|at)\b)/i;

/** `only a single file can be given`, `仅支持一张图`. */
const onlyOne =
  /\bonly (?:(?:a )?single|one|1) [a-z ]{2,30}(?:can|may|is|are) (?:currently )?(?:be )?(?:supplied|supported|allowed|specified|provided|accepted|given|used|set|passed)\b|(?:仅|只)(?:支持|能|允许|可以?)(?:传入?|上传|提供|填写?|选择?|设置|包含)?\s?(?:一|1)\s?[个张条项幅份段名位]/i;

interface Found {
  side: Limit["side"];
  value: number;
  start: number;
  end: number;
  /** Whether it is one of the two ends of an interval. */
  ofInterval: boolean;
}

/** Lengths of texts and numbers of a list's items: `最大长度为 1000 个字符`, `3 - 20 characters`, `up to 4 images`. */
export function countFacts(text: string, property: ProseProperty): ProseFact[] {
  const type = soleType(property);
  if (type !== undefined && type !== "string" && type !== "array") return [];
  if (
    !/[\d０-９]|[一二两三四五六七八九十]|\b(?:single|one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      text,
    )
  )
    return [];
  const plain = plainText(text);
  const isList = type === "array";
  const limits = readLimits(plain).filter(
    (limit) => Number.isInteger(limit.quantity.value) && limit.quantity.value >= (limit.excluded ? 1 : 0),
  );
  const found: Found[] = limits
    .filter((limit) =>
      isList ? countsList(limit, plain, property) : measuresText(limit, plain, type === undefined),
    )
    .map(({ side, quantity, excluded, form, start, end }) => ({
      side,
      ofInterval: form === "interval" || form === "bare",
      // `less than 50 characters`
      value: quantity.value + (excluded ? (side === "least" ? 1 : -1) : 0),
      start,
      end,
    }));
  for (const { least, most, start, end } of isList ? exactItems(plain) : exactLengths(plain)) {
    if (type === undefined) continue;
    if (least !== undefined) found.push({ side: "least", value: least, start, end, ofInterval: false });
    found.push({ side: "most", value: most, start, end, ofInterval: false });
  }
  const facts: ProseFact[] = [];
  for (const side of ["least", "most"] as const) {
    const same = found.filter((limit) => limit.side === side);
    const [first] = same;
    if (first === undefined) continue;
    const isOne = same.every(({ value }) => value === first.value);
    const weakest = isOne ? first : weakestOfCases(same, plain);
    if (weakest === undefined) continue;
    const keyword = `${side === "least" ? "min" : "max"}${isList ? "Items" : "Length"}` as const;
    facts.push({ keyword, value: weakest.value, ...wordsOf(text, weakest.start, weakest.end) });
  }
  const single = isList && /only|[仅只]/i.test(plain) ? onlyOne.exec(plain) : null;
  if (
    single !== null &&
    !facts.some(({ keyword }) => keyword === "maxItems") &&
    !isConditional(plain, single.index, single.index + single[0].length) &&
    !/\bby default\b|默认/i.test(beforeInSentence(plain, single.index))
  )
    facts.push({
      keyword: "maxItems",
      value: 1,
      ...wordsOf(text, single.index, single.index + single[0].length),
    });
  const [least, most] = facts;
  if (least !== undefined && most !== undefined && Number(least.value) > Number(most.value)) return [];
  return facts;
}

/** For intervals in separate bullets, one per case: the bounds that apply to all of them. */
function weakestOfCases(same: readonly Found[], plain: string): Found | undefined {
  const sorted = [...same].sort((left, right) => left.start - right.start);
  const areCases = sorted.every(
    ({ ofInterval, start }, index) =>
      ofInterval && (index === 0 || /\n\s{0,8}[-*•] /.test(plain.slice(sorted[index - 1]?.end ?? 0, start))),
  );
  if (!areCases) return undefined;
  const least = sorted[0]?.side === "least";
  return sorted.reduce((weakest, one) =>
    (least ? one.value < weakest.value : one.value > weakest.value) ? one : weakest,
  );
}

/** `URL of a text with up to 300 characters`: the length is that of the text at the URL. */
const ofTarget =
  /\b(?:path|ur[li]|link|address|location|endpoint)s?\b.{0,80}\b(?:of|to|at|with|for|whose|where)\b|(?:地址|链接|url)[^。;]{0,12}(?:中|内|里)/i;

const demands =
  /\b(?:must|should|shall|needs?|has to|have to|requires?|required|contains?|containing|with|provide|specify|include|select|supply|array|list)\b|[须应需要含传填选]/i;

const ofBullet = /^\s*[-*•] +["'`]?[A-Za-z][\w.-]{0,40}["'`]?\s?[:=]/;

function measuresText(limit: Limit, plain: string, needsUnit: boolean): boolean {
  const { quantity } = limit;
  // How much of a text is displayed is not a limit; the length of an array is also given at its items.
  if (
    ofBullet.test(plain.slice(plain.lastIndexOf("\n", limit.start - 1) + 1, limit.start)) &&
    (plain.match(/(?:^|\n)\s*[-*•] /g)?.length ?? 0) > 1
  )
    return false;
  if (/显示|展示/.test(plain.slice(limit.start, quantity.start))) return false;
  if (/(?:\b(?:array|list)|数组|列表)\s?$/i.test(plain.slice(Math.max(0, limit.start - 8), limit.start)))
    return false;
  if (ofTarget.test(beforeInSentence(plain, limit.start))) return false;
  if (
    plain
      .slice(Math.max(0, limit.start - 2), limit.start)
      .trimEnd()
      .endsWith("第")
  )
    return false;
  const inCharacters =
    countsCharacters(quantity.unit) ||
    (quantity.unit === "位" &&
      !/^\s?(?:小数|有效|整数|数的)/.test(plain.slice(quantity.end, quantity.end + 6))) ||
    /^\s{0,3}(?:个\s?)?(?:alphanumeric|unicode|utf-?8|ascii|latin) (?:char|字符)/i.test(
      afterInSentence(plain, quantity.numberEnd),
    );
  if (!inCharacters && !(isLength(limit) && quantity.unit === "" && !needsUnit)) return false;
  if (
    !inCharacters &&
    !endsClause(plain, limit.end) &&
    !/^\s{0,2}(?:\(|个?字|-|~|之间|以内|默认|最|不|且|and\b|,)/i.test(plain.slice(limit.end, limit.end + 8))
  )
    return false;
  // `(其中下划线最多两个),1-64个字符`: words about a part only apply to their clause.
  const before = beforeInSentence(plain, limit.start);
  if (
    ofEach.test(/其中/.test(before) ? (before.split(/[,()]/).at(-1) ?? "") : before) ||
    ofEach.test(plain.slice(limit.start, quantity.start))
  )
    return false;
  if (
    inCharacters &&
    /^[\s\w]{0,20}\b(?:before|after)\b(?! (?:leading|trim|encod|decod))/.test(
      plain.slice(limit.end, limit.end + 40),
    )
  )
    return false;
  // `最多 40 个字符串`, `3 characters before the dot`.
  if (
    inCharacters &&
    /^(?:串|集|\s(?:before|after(?! (?:leading|trim|encod|decod))|of|from|between|sets?|strings?)\b)/.test(
      plain.slice(limit.end, limit.end + 10),
    )
  )
    return false;
  if (
    limit.form === "bare" &&
    !/(?:^|[\s:(,。;.\u3400-\u9fff-])$/.test(plain.slice(Math.max(0, limit.start - 1), limit.start))
  )
    return false;
  return !/前\s?$|\b(?:first|last) $/i.test(plain.slice(Math.max(0, limit.start - 6), limit.start));
}

const lengthOfList = /(?:数组|列表)的?总?长度|\b(?:array|list) length\b|\blength of the (?:array|list)\b/i;

function countsList(limit: Limit, plain: string, property: ProseProperty): boolean {
  const { quantity, about } = limit;
  // `exactly one control`, of `members`: only some of the items
  if (
    /^(?:exactly|恰好|正好)/i.test(plain.slice(limit.start, limit.end)) &&
    !/^\s*$/.test(beforeInSentence(plain, limit.start)) &&
    !/^(?:items?|elements?|entries|values?|个|项|条)$/.test(quantity.unit) &&
    !(property.name ?? "").toLowerCase().includes(quantity.unit.replace(/s$/, ""))
  )
    return false;
  if (lengthOfList.test(plain.slice(Math.max(0, limit.start - 12), quantity.start)))
    return quantity.unit === "" || quantity.unit === "词" || countsItems(quantity.unit);
  if (isLength(limit)) return false;
  const things = limitedThings.exec(plain.slice(quantity.numberEnd, quantity.numberEnd + 64))?.[0] ?? "";
  // ``at least one `admin` binding``, `at least one entry is required to approve it`: of one kind, or for one purpose.
  if (
    limit.side === "least" &&
    /^\s?["'`]|^\s?[a-z]+ (?:is|are) (?:required|needed) (?:to|for)\b/i.test(
      plain.slice(quantity.numberEnd, quantity.numberEnd + 40),
    )
  )
    return false;
  const clause = beforeInSentence(plain, limit.start).split(/[,(:]/).at(-1) ?? "";
  if (limit.side === "least" && limit.form === "compared" && clause.trim() !== "" && !demands.test(clause))
    return false;
  // `at most two long cycles and only one short one`
  if (
    /^[^,.;(]{1,30}\band (?:only |at most |up to )?(?:one|two|three|\d+)\s[a-z]/i.test(
      afterInSentence(plain, quantity.numberEnd),
    ) &&
    !/\bbetween\b/i.test(afterInSentence(plain, quantity.numberEnd))
  )
    return false;
  const saysCount = /数量?|个数|张数|\b(?:number|count|items)\b/i.test(about);
  if (
    quantity.unit === "" &&
    !saysCount &&
    !/^\s?["'`]/.test(things) &&
    !/^\s?per (?:api |request)/i.test(things) &&
    !/number of [\w` ]{1,40}$/i.test(beforeInSentence(plain, limit.start)) &&
    !isBareCount(limit, plain, property)
  )
    return false;
  if (quantity.unit !== "" && !countsItems(quantity.unit)) return false;
  if (startsText(limit, plain)) return true;
  if (/^\s?of\b/i.test(plain.slice(limit.end, limit.end + 4)) && !namesUnit(property, quantity.unit))
    return false;
  if (ofEach.test(beforeInSentence(plain, limit.start).split(/[,:]/).at(-1) ?? "")) return false;
  // `up to 10 tags per number`, of `tags`: there is one such list per number.
  const isOwn = namesUnit(property, quantity.unit);
  const behind = afterInSentence(plain, quantity.numberEnd).split(ownClause)[0] ?? "";
  if (ofEach.test(isOwn ? behind.replace(/^(\s?[a-z]+) per [a-z]+\b/i, "$1") : behind)) return false;
  if (/\bin total\b|\bcombined\b|合计|总共/i.test(beforeInSentence(plain, limit.start))) return false;
  if (limit.form === "bare") {
    const before = plain.slice(Math.max(0, limit.start - 6), limit.start);
    return (
      /(?:^|[:(,。;.\s]|支持|上传|传入|提供|输入|数量|选择|包含|允许|可传)\s?$/.test(before) &&
      quantity.unit !== ""
    );
  }
  const rest = plain.slice(limit.end, limit.end + 64);
  if (/^\s?[\u3400-\u9fff]/.test(rest)) return !/^\s?(?:字|以上|像素|分钟|秒|小时|个月)/.test(rest);
  const nounsStart = /^[\u3400-\u9fff]/.test(quantity.unit) ? limit.end : quantity.numberEnd;
  const following = plain.slice(nounsStart, nounsStart + 80);
  const nouns = following.split(ownClause)[0] ?? "";
  const bareNouns =
    /^\s{0,2}(?:["'`][^"'`\n]{1,40}["'`]\s?)?(?:[a-z-]{2,20}\s){0,3}?(?=(?:can|could|may|must|should|are|is|will|needs?|that|to|which|per|in|and|or|for|allowed|supported|at)\b)/i.exec(
      nouns,
    );
  if (bareNouns !== null)
    return thingGoesOn.test(nouns.slice(bareNouns[0].length)) || endsClause(plain, limit.end);
  const words = /^\s{0,2}(?:["'`][^"'`\n]{1,40}["'`]\s?)?(?:[a-z-]{2,20}\s?){0,3}/i.exec(nouns)?.[0] ?? "";
  return (
    endsClause(plain, nounsStart + words.length) ||
    /^\s?\(/.test(following.slice(words.length)) ||
    (words.trim() !== "" &&
      words.length === nouns.length &&
      /^\s(?:each\b|with (?:an? )?(?:max|min))/.test(following.slice(words.length)))
  );
}

const namesUnit = (property: ProseProperty, unit: string): boolean =>
  unit.length > 3 && (property.name ?? "").toLowerCase().includes(unit);

/** The start of words about each item: `5 tags each between 2 and 30 characters`. */
const ownClause =
  /[,、(]|\s(?:with|of) (?:an? )?(?:max|min)|\seach (?=between|up to|at\b|of\b|with\b|no\b|max|must|may|can|having|contain|limited|\d)/;

/** `at most 6` of a list of texts: no other part of it is a number. */
function isBareCount(limit: Limit, plain: string, property: ProseProperty): boolean {
  return (
    (limit.form === "compared" || limit.form === "named") &&
    !/\b(?:adds?|sums?|totals?|amounts?) $/i.test(plain.slice(Math.max(0, limit.start - 10), limit.start)) &&
    !/^(?:number|integer)$/.test(String(property.items?.["type"])) &&
    /^(?:max(?:imum)?|min(?:imum)?|up to|at (?:most|least)|no more than|最多|至多|至少|不超过|不多于|上限)/i.test(
      plain.slice(limit.start, limit.end),
    ) &&
    (endsClause(plain, limit.end) ||
      /^ (?:are|is|can be|may be) (?:allowed|supported|accepted|permitted|given|sent|returned)\b/.test(
        plain.slice(limit.end, limit.end + 24),
      ))
  );
}

/** `Up to 8 custom fields of …`: the description itself starts with the count. */
function startsText(limit: Limit, plain: string): boolean {
  return (
    /^(?:up to|at (?:most|least)|no more than|最多|至多|至少)/i.test(plain.slice(limit.start, limit.end)) &&
    /^\s*(?:(?:an? )?(?:array|list) of )?$/i.test(plain.slice(0, limit.start)) &&
    /^\s?(?:[a-z-]{2,20} ){0,3}?[a-z-]{2,20}s\b/i.test(plain.slice(limit.quantity.numberEnd)) &&
    !/\beach\b|\bper\b|\bevery\b/i.test(afterInSentence(plain, limit.start))
  );
}
