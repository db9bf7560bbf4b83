import { afterInSentence, beforeInSentence } from "./clauses.js";

/** The case that no value is given is that of a default, not a condition. */
const absence =
  /未(?:传|填|设置?|指定|提供|输入|定义|给出|选)|不(?:传|填|设置?|指定|提供|输入|选)|(?:没有|无)(?:传|填|设置|指定|提供|输入)|为空|留空|空白|省略|缺省|缺失|\b(?:not|un|none|nothing|isn't|omitted|absent|missing|empty|blank|unset|undefined|unspecified|without|otherwise|no value)\b|\bnot (?:set|specified|provided|given|supplied|present|used|passed)\b/i;

const presence =
  /^[\s"'`)]*(?:(?:when|if) (?:specified|provided|set|given|present|supplied|used)|(?:如果|若|当)(?:设置|指定|提供|传入)了?时?)\s*$/i;

const english =
  /^(?:and |or |but |then |only |(?:but )?only |except |please note:? |note:? )*(?:when|if|unless|while|whenever|in case|provided|as long as|once)\b/i;
const englishHead =
  /^(?:and |or |but |also )*(?:for|with|in|on|using)\s+(?!example\b|instance\b|addition\b|general\b|total\b|now\b)[`"'\w]/i;
const chinese =
  /如果|假如|倘若|(?<![^\s,;:(])若(?!干)|(?:^|[\s,;:(])当(?![前日天])|对于|(?<!分别|一一|返回|相|的)对应(?!关系|的)|针对|只有|仅(?:当|在|限|.{1,24}支持)|除非|(?:在|为|是|选择|使用|采用|启用|开启).{0,30}(?:时|情况下|模式下|场景下)(?=\s*(?:,|$|可|为|默认|最|取|支持|必))|(?<![小实及耗限定计按准临同平])时\s*$/;

/** `如果 a 设置为 true 没有指定该值时`, `开启的话`: a condition, even if the text also mentions a missing value. */
const conditionBeside =
  /(?:不传|未传|不填|未填|不设置|未设置|不指定|未指定)\s?["'`]?[A-Za-z]\w+["'`]?\s?(?:时|则|的话)|(?:如果|当|若).{0,48}(?:设置?为|取值?为|等于|=)\s?["'`]?\w+["'`]?\s?(?:且|并|而)?(?:没有|未|不)|(?<!不[^\s,]{0,6}|没[^\s,]{0,6}|未[^\s,]{0,6})的话$/;

/** Directly before the fact: the users or results that it applies to. */
const someOnly =
  /(?:\bmodels?\s["'`][\w.-]{1,40}["'`](?:\s[a-z]{1,16}){0,3}|[\w\u3400-\u9fff]\s?(?:用户|账号|账户|会员|套餐|客户|商户)|(?:成功|失败|出错|异常|正常)(?:时|后|则|返回|的话)*)\s*$/;

/** ``if `x` is `none` ``: a value, not a missing one. */
const quotedWord = /["'`][^"'`]{1,40}["'`]/g;

/** The clauses of a part of a sentence; brackets and colons separate them as commas do. */
const clausesOf = (words: string): string[] => words.split(/[,:()[\]]/).map((part) => part.trim());

/**
 * `If the order is given, this flag says … (optional, default: false)`: the text in brackets describes the property;
 * the sentence around it only describes when it is used.
 */
function withoutUse(text: string, before: string, start: number): string {
  const note =
    /[([](?:(?:optional|required|string|integer|number|boolean|可选|选填|非必填)\s?[,;]\s?)?$/i.exec(before);
  if (note === null || !/^(?:the )?(?:default|默认|缺省)/i.test(text.slice(start, start + 12))) return before;
  return /^\s*(?:when|if)\b/i.test(before) ? before.slice(note.index + 1) : before;
}

/** Clauses that describe the consequence of the condition before them. */
const consequence = /^(?:则|将|会)?(?:返回|认为|视为|判定)/;

/** Whether the text between the offsets only applies in one case. */
export function isConditional(text: string, start: number, end: number): boolean {
  const before = withoutUse(text, beforeInSentence(text, start), start);
  const parts = clausesOf(before);
  for (const [index, part] of parts.entries()) {
    if (/为空(?:或|、)/.test(part) || conditionBeside.test(part)) return true;
    if (part === "" || absence.test(part.replace(quotedWord, "`_`")) || presence.test(part)) continue;
    // `X 时返回 Y，默认为 0`: the condition belongs to its consequence.
    if (index + 2 < parts.length && consequence.test(parts[index + 1] ?? "")) continue;
    const bare = part.replace(/^(?:[\s\-*•"'`>\ufffc]|<[^<>]{1,60}>)+/, "");
    if (english.test(bare) || chinese.test(bare) || (index === parts.length - 1 && someOnly.test(bare)))
      return true;
    // `For image models, at most 4`: a separate phrase before the clause with the fact.
    if (index === 0 && englishHead.test(bare) && (/^for\b/i.test(bare) || /[,:]/.test(before))) return true;
  }
  return isConditionalAfter(text, end);
}

const conditionAfter =
  /^[\s"'”`)\]]*(?:,\s*|\(\s*|-\s*)?(?:(?:but|only) )*(?:(?:when|if|unless|while|in case|except|depending)\b(?! you (?:would like|want|wish) [^.;\n]{1,120}\b(?:set|use|change|pass) (?:this|it)\b)|(?:for|with|on|per|in)\s+(?!no\b|(?:(?:the|an?|one|each|every|single|api) )*(?:request|call|response|answer|page|image|batch|total|order|message|query|submission|entry|item|record)\b|\d|an? (?:max|min)|(?:(?:an?|the) )*[a-z]{2,20} order\b|(?:(?:the|our|your|this) )*[a-z]{3,12} to [a-z]|(?:length|total|size|width|height)\b|(?:milli|micro)?seconds\b|(?:minutes|hours|days|bytes|pixels|utc|gmt)\b)[`"'\w])/i;
const chineseAfter =
  /^[\s"'”`)\]]*(?:,\s*|\(\s*)?(?:当(?![前日天])|如果|若(?!干)|除非|仅|只有|(?:但|而)?(?:在|对于?).{0,24}(?:时|下|中|模型|版本)|.{0,16}(?:支持|可用|有效|适用)(?=$|[)。;,]))/;

/** Whether a condition directly follows the offset. */
export function isConditionalAfter(text: string, end: number): boolean {
  const after = afterInSentence(text, end);
  // `Options are 'a' or 'b' For 'a', …`: the next sentence, without a full stop before it.
  if (/["'`”]$/.test(text.slice(0, end)) && /^\s+(?:For|When|If|With|On|In)\s/.test(after)) return false;
  if (/^\s*,\s*while\b/.test(after)) return false;
  if (/^\s*(?:for|if|when)\b[^,;.]{1,80}\b(?:otherwise|else)\b/i.test(after)) return true;
  if (!conditionAfter.test(after) && !chineseAfter.test(after)) return false;
  const whole = after.split(/[,()]/).find((part) => part.trim() !== "") ?? "";
  // `for target rules when omitted`: the missing value does not cancel the condition before it.
  const first = /^\s*(?:for|with|on|in)\s/i.test(whole)
    ? whole.replace(/\s(?:when|if|unless)\s.*$/is, "")
    : whole;
  return !absence.test(first) && !presence.test(first);
}

const example =
  /(?:例如|比如|譬如|诸如|示例|样例|举例|(?<![假一是])如(?![果何需有若下题此不未无没])|\bex[.:]\s?|\be\.g\b\.?,?|\beg\.?[:,]?\s|\bfor (?:example|instance)\b|\bsuch as\b|\blike\b|\bexamples?\b)[^,。;]{0,40}$/i;

/** Whether the text at the offset is introduced as an example. */
export function isExample(text: string, start: number): boolean {
  return example.test(beforeInSentence(text, start));
}

const advice =
  /建议|推荐|合理|通常|一般|最佳|效果|理想|常用|更易|更好|更佳|easier|recommend|suggest|typical|usual|reasonable|ideal|best\b|better|works? well|good (?:value|result)|prefer/i;

/** Whether the sentence gives advice, whose numbers are not bounds. Excludes sentences that state the best value. */
export function isAdvice(text: string, start: number, end: number): boolean {
  const before = beforeInSentence(text, start);
  const clause = before.slice(Math.max(0, before.lastIndexOf(",") + 1, before.length - 60));
  const near =
    clause + text.slice(start, end) + (afterInSentence(text, end).split(/[,(]/)[0] ?? "").slice(0, 24);
  if (advice.test(near)) return true;
  // `推荐使用中文，最多可传 100 字`: the separate clause is not advice.
  if (
    /,\s?$/.test(before) &&
    /^(?:最多可|最多支持|最多允许|不(?:能|得|可以?)超过)/.test(text.slice(start, end))
  )
    return false;
  return /建议|推荐|recommend|suggest/i.test(before);
}

/** ``only when scope is `a` or `b` ``: the words before the offset are a condition, not a description of the field. */
export function isSubordinate(text: string, start: number): boolean {
  const clause =
    beforeInSentence(text, start)
      .split(/[,:()]/)
      .at(-1)
      // `the status, which can be a or b`
      ?.replace(/^\s*which\s*$/i, "") ?? "";
  if (
    /\b(?:when|where|whenever|while|unless|whose|which|once|until|because|since|after|before|why)\b(?! (?:set|specified|provided|given|present)\s?$)/i.test(
      clause,
    )
  )
    return true;
  const word = /\b([a-z]+)\s+if\b/i.exec(clause)?.[1];
  return (
    /\bif\b/i.test(clause) &&
    !/^(?:specif|indicat|determin|tell|defin|show|control|decid|say|flag|know|check)/i.test(word ?? "")
  );
}
