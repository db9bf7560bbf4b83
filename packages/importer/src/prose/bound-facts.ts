import type { JsonValue } from "../document/json.js";
import { endsClause, sentenceAt } from "./clauses.js";
import type { Limit } from "./limit.js";
import { isLength, readLimits } from "./limits.js";
import { isNumeric, knownValues, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";
import { fitsNumber } from "./quantity.js";
import { scaleFacts } from "./scale-facts.js";
import { signFacts } from "./sign-facts.js";

export type Bound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/** What may follow a bound in its sentence. */
const goesOn =
  /^\s{0,3}(?:[(/|]|之间|以内|之内|\s?正?(?:浮点数?|整数|小数)|的(?:正)?(?:整数|数字|数值|数|值|浮点数|小数)|(?:and|or|to|of|e\.g|both|inclusive|that|which|where|[a-z]{4,12}ing|per|(?:is|are) (?:allowed|supported|accepted|valid|permitted|possible|acceptable)|[a-z]{3,12}s(?=\s{0,2}(?:$|[.,;)]|with\b|where\b|per\b))|allowed|supported|characters? long|in total|if (?:specified|set|given|provided|present)|(?:can|could|may|will) be)\b|-|~|且|并|和|到|至|或|默认|最|不|包含|含|开始|起|,)/i;

/** Names and words of a count: `up to 4 images` limits only such a number. */
const countName = /num|count|limit|size|max|min|total|per_?page|quantity|amount|batch|items|^n$|^k$|top/i;
const countText =
  /数量|个数|数目|张数|条数|次数|字数|多少|几[个张条次]|\b(?:number|amount|quantity|count|how many|maximum|limit)\b/i;

/** The bounds of a number in a description, except those that do not match the type or cross the other bound. */
export function boundFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!/\d|[０-９]|\b(?:zero|one)\b|positive|negative|正[整浮小数]|负[整浮小数]/i.test(text)) return [];
  const plain = plainText(text);
  if (!isNumeric(property) && !isNumberInText(text, property) && !looksNumeric(plain, property)) return [];
  // `a number from 1 to 28, or "last"`, in a text
  if (!isNumeric(property) && /\bor ["'`][a-z]/i.test(plain)) return [];
  const limits = readLimits(plain).filter((limit) => isBound(limit, plain, property));
  const fact = (limit: Limit): ProseFact => ({
    keyword: keywordOf(limit),
    value: limit.quantity.value,
    ...wordsOf(text, limit.start, limit.end),
  });
  const outright = limits.filter(({ form }) => form === "named" || form === "compared").map(fact);
  const ranges = limits.filter(({ form }) => form === "interval").map(fact);
  const bare = limits.filter(({ form }) => form === "bare").map(fact);
  // Precedence: explicit bounds, then ranges, then scales and signs.
  let found: ProseFact[] = [];
  for (const level of [outright, ranges, bare, scaleFacts(text, property), signFacts(text, plain)]) {
    const known = new Set(found.map(({ keyword }) => sideOf(keyword)));
    found = [...found, ...level.filter(({ keyword }) => !known.has(sideOf(keyword)))];
  }
  return agreed(withoutSpecialValues(found, plain));
}

/** Whether the property is a number declared as a string, as many query parameters are. */
function isNumberInText(text: string, property: ProseProperty): boolean {
  if (soleType(property) !== "string" || !knownValues(property).every(isNumeral)) return false;
  if (!/positive|max|min|between|range|than|exceed|at (?:most|least)|最|范围|不超过|之间|[<>≤≥]/i.test(text))
    return false;
  return (
    numberText.test(text) ||
    /^(?:limit|offset|page|per_?page|count|size|page_?size)$/i.test(property.name ?? "")
  );
}

/** Whether the property has no type, and its description has a number as the default and no other kind of default. */
function looksNumeric(plain: string, property: ProseProperty): boolean {
  if (property.type !== undefined || !knownValues(property).every((value) => typeof value === "number"))
    return false;
  const named = [
    ...plain.matchAll(
      /(?:默认值?|缺省值?|\bdefaults?\b)(?:\s?(?:为|是|is|to|value))*\s?[:=]?\s?(\S{1,12})/gi,
    ),
  ];
  return named.length > 0 && named.every((match) => /^-?\d+(?:\.\d+)?[,.;。)]*$/.test(match[1] ?? ""));
}

const isNumeral = (value: JsonValue): boolean => /^-?\d+(?:\.\d+)?$/.test(String(value));

const numberText =
  /^(?:the |an? |\(\w+\) )*(?:optional |maximum |max\.? |minimum |min\.? |total )*(?:integer|number of|number\b|count of|amount of)|\b(?:integer|numeric value)\b(?! ids?\b)|\b(?:limit|set|restrict)s? the (?:maximum )?number of\b|\bhow many\b|^[^\n。;；]{0,20}(?:整数|数量|个数|条数)/im;

function keywordOf(limit: Limit): Bound {
  if (limit.side === "least") return limit.excluded ? "exclusiveMinimum" : "minimum";
  return limit.excluded ? "exclusiveMaximum" : "maximum";
}

const sideOf = (keyword: string): "least" | "most" => (/min/i.test(keyword) ? "least" : "most");

function isBound(limit: Limit, plain: string, property: ProseProperty): boolean {
  const { quantity, form, about } = limit;
  if (isLength(limit) || !fitsNumber(quantity, plain, property.name)) return false;
  const isCertain = form === "interval" || form === "named";
  if (soleType(property) === "integer" && !Number.isInteger(quantity.value) && !isCertain) return false;
  if (ofParts.test(plain.slice(sentenceAt(plain, limit.start).start, limit.end))) return false;
  // `If it is not given, at most 50 are returned` describes the default.
  if (
    form !== "interval" &&
    /^\s*(?:if|when)\b[^.;]{0,40}\b(?:unspecified|omitted|not (?:set|specified|given|provided))\b[^.;]{0,40}$/i.test(
      plain.slice(sentenceAt(plain, limit.start).start, limit.start),
    )
  )
    return false;
  // `如果大于 400 则…`, `if it is less than 4, …`
  if (
    (form === "compared" || form === "bare") &&
    /(?:如果|若(?!干)|(?<!应)当)[^,;。]*$|\b(?:if|when|whenever)\b[^,;.]*$/i.test(
      plain.slice(sentenceAt(plain, limit.start).start, limit.start),
    )
  )
    return false;
  const before = plain.slice(Math.max(0, limit.start - 40), limit.start);
  if (ofEvent.test(before) || ofOther(before, plain.slice(limit.start, limit.end), property.name))
    return false;
  // `maximum page_size is 90`, about this field or about another one.
  const subject = /[\s`"']([a-z]+(?:_[a-z]+)+)\b/i.exec(about)?.[1];
  if (subject !== undefined && subject !== property.name) return false;
  const noun = /^(?:min|max)\S*\s([a-z]{3,14})\s?(?:is|of|=|:)/i.exec(about)?.[1];
  if (noun !== undefined && !isOwnNoun(noun, property.name)) return false;
  if (!endsClause(plain, limit.end) && !goesOn.test(plain.slice(limit.end, limit.end + 24))) return false;
  if (form === "bare") return standsAlone(plain, limit);
  const counts = countName.test(property.name ?? "") || countText.test(plain);
  const isThing =
    quantity.unit !== "" &&
    /^[a-z]{4,}$|^[张条幅份题首件]$/.test(quantity.unit) &&
    !/^(?:pixels?|(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|steps?|degrees?|points?|frames?|meters?|metres?)$/.test(
      quantity.unit,
    );
  if (isThing && !counts) return false;
  if (
    /^(?:up to|最多|至多|至少|at (?:most|least))/i.test(plain.slice(limit.start, limit.end)) &&
    form === "compared"
  )
    return (
      counts ||
      quantity.unit !== "" ||
      // `at least 2 and at most 9`
      /\b(?:at least|no less than|greater than|至少|不小于|不低于|最少)\s?[\d.]+[^\d,.;]{0,12},?\s?(?:and|but|且|,)\s?$/i.test(
        plain.slice(Math.max(0, limit.start - 40), limit.start),
      ) ||
      isOwnNoun(
        /([a-z]+) (?:must|should|has to|needs to) be $/i.exec(
          plain.slice(sentenceAt(plain, limit.start).start, limit.start),
        )?.[1],
        property.name,
      ) ||
      /^\s*(?:(?:and |but )?(?:it |this |value )?(?:must|should|has to|needs to|can|may) be |可以?|[\u3400-\u9fff]{0,6},)?$/i.test(
        plain.slice(sentenceAt(plain, limit.start).start, limit.start),
      )
    );
  // A comparison of another field: `status>=2`.
  if (/^[<>≤≥]|^大于/.test(plain.slice(limit.start, limit.start + 2)))
    return isOwn(plain.slice(sentenceAt(plain, limit.start).start, limit.start), property.name);
  return (
    !/长度|文件|大小|宽|高/.test(about) ||
    form !== "named" ||
    /大小|宽|高|size|width|height/i.test(property.name ?? "")
  );
}

/** Words that make a number apply to a part, or to several fields together. */
const ofParts =
  /\beach\b(?! (?:response|page|request|call|batch|query|time|step|api|run)\b)|\bmultiple\b|每[个张项条]|\bwhich means\b|\b(?:sum|total|product|difference) of\b.{1,80}\band\b|之和|相加|合计|["'`]?[A-Za-z]\w*["'`]?\s?[与和]\s?["'`]?[A-Za-z]\w*["'`]?\s?的?(?:时间)?(?:间隔|差|跨度)|时间跨度|\btime span\b|\b(?:interval|difference|distance) between [`"']?[a-z]/i;

/** Durations of events, and approximate numbers. */
const ofEvent =
  /\b(?:takes?|took|lasts?|expires?|waits?|within|about|approximately|around|roughly)\s$|(?:大?约|预计|需要|大概)\s?$/i;

/** `N范围：(0,100]`, of a notation `Npx`; `-1(unknown), >=1`: one of several values with a meaning. */
function ofOther(before: string, written: string, name: string | undefined): boolean {
  if (/^[<>≤≥]/.test(written) && /\)\s?,\s*$/.test(before)) return true;
  const subject = /^(?:取值|数值|有效|的)?(?:值)?范围/.test(written)
    ? /(?:^|[^A-Za-z])([A-Za-z]\w{0,30})\s?$/.exec(before)?.[1]
    : undefined;
  return subject !== undefined && subject.toLowerCase() !== name?.toLowerCase();
}

const ownNouns =
  /^(?:it|this|value|number|amount|size|limit|count|field|parameter|quantity|length|allowed|supported|valid|possible|accepted|permitted|maximum|minimum|items?|results?|rows?|records?|entries|requested)$/i;

/** Whether a noun refers to the property: `the minimum amount is`, of an amount; `it must be`. */
const isOwnNoun = (noun: string | undefined, name: string | undefined): boolean =>
  noun !== undefined && (ownNouns.test(noun) || (name ?? "").toLowerCase().includes(noun.toLowerCase()));

/** Whether a comparison sign follows the property's name, or no name at all. */
function isOwn(before: string, name: string | undefined): boolean {
  const subject = /([A-Za-z_][\w.]*)[\s`"')]*$/.exec(before)?.[1];
  if (/\b(?:whose|where|when|with|while|if)\b[^.;]*$/i.test(before)) return false;
  return subject === undefined || subject === name || /^(?:be|is|value|and)$/i.test(subject);
}

/** `0~100`, `: 1-6`, `(1-50, …)`: the interval is a whole clause. */
function standsAlone(plain: string, limit: Limit): boolean {
  const before = plain.slice(Math.max(0, limit.start - 12), limit.start).trimEnd();
  const written = plain.slice(limit.start, limit.end);
  // `重试次数，0-5 次`
  if (
    /[\u3400-\u9fff]\s?,$/.test(before) &&
    /\d\s?[次个倍级度分档岁]$/.test(written) &&
    endsClause(plain, limit.end)
  )
    return true;
  // `hour of the day, 0-23`
  if (
    /[A-Za-z]\s?,$/.test(before) &&
    /^[01]\s?-\s?\d+$/.test(written) &&
    /^\.?\s*(?:$|\(|\n)/.test(plain.slice(limit.end))
  )
    return true;
  if (/\d\s?\.\.\s?\d/.test(written) && endsClause(plain, limit.end)) return true;
  const isOpen =
    before === "" ||
    /[:([,。.;\n]$|[:([]\s?[[(]?$|(?:取值|数值|值|必须是|只能是|integer|number|支持|可选|可以)$/i.test(
      before,
    ) ||
    isRated(plain, limit);
  if (!isOpen || isOneOfCases(plain, limit)) return false;
  if (/[,。.;]$/.test(before) && !/~|到|至|\bto\b|^[[(]/.test(written)) return false;
  // Years and similar numbers are not bounds, nor are parts of a larger expression.
  return !/^\(/.test(written) || /^\s*[,。;.)]?\s*$|^[,。;)]/.test(plain.slice(limit.end, limit.end + 2));
}

/** `small: 4, large: 16, custom: 2-20`: the interval of one case among others. */
const isOneOfCases = (plain: string, limit: Limit): boolean =>
  /[a-z\u3400-\u9fff]\s?:\s?\d[^,;:]{0,16}[,;]\s?[a-z][\w ]{0,20}:\s?$/i.test(
    plain.slice(Math.max(0, limit.start - 80), limit.start),
  );

/** `优先级 0-9,…`, `评分 1~5`: the interval follows the name of a rating and ends the clause. */
function isRated(plain: string, limit: Limit): boolean {
  const clause = plain.slice(sentenceAt(plain, limit.start).start, limit.start).split(/[,:(]/).at(-1) ?? "";
  return (
    /^\s?[\u3400-\u9fff]{0,8}(?:级|度|率|分|分数|评分|权重|比例|比重|概率|进度|质量|强度|温度|音量|数值)\s?$/.test(
      clause,
    ) &&
    !/第|约|前|后|大概|通常|一般|如|每/.test(clause) &&
    limit.quantity.unit === "" &&
    endsClause(plain, limit.end)
  );
}

/** `-1 for no limit`: a value with a special meaning outside of a bound makes the bound unreliable. */
function withoutSpecialValues(found: readonly ProseFact[], plain: string): ProseFact[] {
  if (found.length === 0) return [];
  const special = [
    ...plain.matchAll(
      /(?<![\w.-])(-?\d{1,12}(?:\.\d{1,6})?)["'`”]?(?:\s?(?:或|or)\s?(?:null|空|不[传填]))?\s{0,2}(?:表示|代表|意味|为(?=[不无全关])|时(?=不)|(?:means?|for|to|indicates?|disables?|is (?:un|no|dis))\b|=\s?(?:un|no\b|不|无))/gi,
    ),
  ]
    .filter(
      (match) =>
        !/(?:to|-|~|到|至|and|和|默认|默认为|default|defaults to|is|of|:)\s?$/i.test(
          plain.slice(Math.max(0, match.index - 12), match.index),
        ) || /^-1$/.test(match[1] ?? ""),
    )
    .map((match) => Number(match[1]));
  return found.filter(({ keyword, value }) => {
    const bound = Number(value);
    return sideOf(keyword) === "least"
      ? !special.some((other) => other < bound)
      : !special.some((other) => other > bound);
  });
}

/** One value for each keyword; contradicting values are ignored, and so are bounds that cross. */
function agreed(found: readonly ProseFact[]): ProseFact[] {
  const one = (side: "least" | "most"): ProseFact | undefined => {
    const same = found.filter((fact) => sideOf(fact.keyword) === side);
    return same.every((fact) => fact.value === same[0]?.value && fact.keyword === same[0]?.keyword)
      ? same[0]
      : undefined;
  };
  const least = one("least");
  const most = one("most");
  if (least !== undefined && most !== undefined && Number(least.value) > Number(most.value)) return [];
  return [least, most].filter((fact) => fact !== undefined);
}
