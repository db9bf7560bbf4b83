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
  /^\s{0,3}(?:[(/|]|之间|以内|之内|的(?:正)?(?:整数|数字|数值|数|值|浮点数|小数)|(?:and|or|to|both|inclusive|that|which|where|representing|indicating|per|(?:is|are) (?:allowed|supported|accepted|valid|permitted|possible|acceptable)|[a-z]{3,12}s(?=\s{0,2}(?:$|[.,;)]|with\b|where\b|per\b))|allowed|supported|characters? long|in total)\b|-|~|且|并|和|到|至|或|默认|最|不|包含|含|开始|起|,)/i;

/** Names and words of a number that counts: only such a number is limited by `up to 4 images`. */
const countName = /num|count|limit|size|max|min|total|per_?page|quantity|amount|batch|items|^n$|^k$|top/i;
const countText =
  /数量|个数|数目|张数|条数|次数|字数|多少|几[个张条次]|\b(?:number|amount|quantity|count|how many|maximum|limit)\b/i;

/** The bounds a description names, for numbers. A bound that does not fit the type, or crosses the other, is none. */
export function boundFacts(text: string, property: ProseProperty): ProseFact[] {
  if (!/\d|[０-９]|\b(?:zero|one)\b|positive|negative|正[整浮小数]|负[整浮小数]/i.test(text)) return [];
  if (!isNumeric(property) && !isNumberInText(text, property)) return [];
  const plain = plainText(text);
  const limits = readLimits(plain).filter((limit) => isBound(limit, plain, property));
  const fact = (limit: Limit): ProseFact => ({
    keyword: keywordOf(limit),
    value: limit.quantity.value,
    ...wordsOf(text, limit.start, limit.end),
  });
  const outright = limits.filter(({ form }) => form === "named" || form === "compared").map(fact);
  const ranges = limits.filter(({ form }) => form === "interval").map(fact);
  const bare = limits.filter(({ form }) => form === "bare").map(fact);
  // What is said outright wins over what a range says, and that over what a scale shows.
  let found: ProseFact[] = [];
  for (const level of [outright, ranges, bare, scaleFacts(text, property), signFacts(text, plain)]) {
    const known = new Set(found.map(({ keyword }) => sideOf(keyword)));
    found = [...found, ...level.filter(({ keyword }) => !known.has(sideOf(keyword)))];
  }
  return agreed(withoutSpecialValues(found, plain));
}

/** A number that is declared as a text, as many query parameters are. */
function isNumberInText(text: string, property: ProseProperty): boolean {
  if (soleType(property) !== "string" || !knownValues(property).every(isNumeral)) return false;
  if (!/positive|max|min|between|range|than|exceed|at (?:most|least)|最|范围|不超过|之间|[<>≤≥]/i.test(text))
    return false;
  return (
    numberText.test(text) ||
    /^(?:limit|offset|page|per_?page|count|size|page_?size)$/i.test(property.name ?? "")
  );
}

const isNumeral = (value: JsonValue): boolean => /^-?\d+(?:\.\d+)?$/.test(String(value));

const numberText =
  /^(?:the |an? |\(\w+\) )*(?:optional |maximum |max\.? |minimum |min\.? |total )*(?:integer|number of|number\b|count of|amount of)|\b(?:integer|numeric value)\b(?! ids?\b)|\b(?:limit|set|restrict)s? the (?:maximum )?number of\b|\bhow many\b|整数|数量|个数|条数/im;

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
  if (
    /\beach\b|\bmultiple\b|每[个张项条]/i.test(plain.slice(sentenceAt(plain, limit.start).start, limit.end))
  )
    return false;
  if (ofEvent.test(plain.slice(Math.max(0, limit.start - 20), limit.start))) return false;
  // `maximum page_size is 90`, said of this field or of another one.
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
    !/^(?:pixels?|seconds?|minutes?|hours?|years?|steps?|degrees?|points?|frames?)$/.test(quantity.unit);
  if (isThing && !counts) return false;
  if (
    /^(?:up to|最多|至多|至少|at (?:most|least))/i.test(plain.slice(limit.start, limit.end)) &&
    form === "compared"
  )
    return (
      counts ||
      quantity.unit !== "" ||
      isOwnNoun(
        /([a-z]+) (?:must|should|has to|needs to) be $/i.exec(
          plain.slice(sentenceAt(plain, limit.start).start, limit.start),
        )?.[1],
        property.name,
      ) ||
      /^\s*$/.test(plain.slice(sentenceAt(plain, limit.start).start, limit.start))
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

/** What happens in so many minutes, and what is counted loosely. */
const ofEvent =
  /\b(?:takes?|took|lasts?|expires?|waits?|within|about|approximately|around|roughly)\s$|(?:大?约|预计|需要|大概)\s?$/i;

const ownNouns =
  /^(?:it|this|value|number|amount|size|limit|count|field|parameter|quantity|length|allowed|supported|valid|possible|accepted|permitted|maximum|minimum|items?|results?|rows?|records?|entries|requested)$/i;

/** Whether a noun is the property's own: `the minimum amount is`, of an amount; `it must be`. */
const isOwnNoun = (noun: string | undefined, name: string | undefined): boolean =>
  noun !== undefined && (ownNouns.test(noun) || (name ?? "").toLowerCase().includes(noun.toLowerCase()));

/** Whether a comparison sign stands behind the property itself, or behind no name at all. */
function isOwn(before: string, name: string | undefined): boolean {
  const subject = /([A-Za-z_][\w.]*)[\s`"')]*$/.exec(before)?.[1];
  if (/\b(?:whose|where|when|with|while|if)\b[^.;]*$/i.test(before)) return false;
  return subject === undefined || subject === name || /^(?:be|is|value|and)$/i.test(subject);
}

/** `0~100`, `: 1-6`, `(1-50, …)`: the ends are a clause, nothing else is said in it. */
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
    /[:([,。.;\n]$|[:([]\s?[[(]?$|(?:取值|数值|值|必须是|只能是|integer|number|支持|可选)$/i.test(before) ||
    isRated(plain, limit);
  if (!isOpen) return false;
  if (/[,。.;]$/.test(before) && !/~|到|至|\bto\b|^[[(]/.test(written)) return false;
  // Years and the like are no bounds, and neither are parts of a larger expression.
  return !/^\(/.test(written) || /^\s*[,。;.)]?\s*$|^[,。;)]/.test(plain.slice(limit.end, limit.end + 2));
}

/** `优先级 0-9,…`, `评分 1~5`: a name of what is rated stands before the ends, and nothing behind them. */
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

/** `-1 for no limit`: a value with a meaning of its own beyond a bound makes the bound doubtful. */
function withoutSpecialValues(found: readonly ProseFact[], plain: string): ProseFact[] {
  const special = [
    ...plain.matchAll(
      /(?<![\w.-])(-?\d{1,12}(?:\.\d{1,6})?)["'`”]?\s{0,2}(?:表示|代表|意味|为(?=[不无全关])|时(?=不)|(?:means?|for|to|indicates?|disables?|is (?:un|no|dis))\b|=\s?(?:un|no\b|不|无))/gi,
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

/** One value for each keyword; two that differ are none, and so are ends that cross. */
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
