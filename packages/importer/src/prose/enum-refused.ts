import { beforeInSentence } from "./clauses.js";
import type { Candidate } from "./enum-cues.js";
import { knownValues, type ProseProperty } from "./prose-fact.js";
import { hasHan } from "./stop-words.js";

/** Nouns that are not values of the property: parts of a notation, positions, names of other things. */
const otherNouns =
  /(?:^|[^a-z])(?<!\bthis )((?:fields?|tokens?|columns?|placeholders?|variables?|attributes?|properties|parameters?|headers?|prefix(?:es)?|suffix(?:es)?|names|directories|folders|paths|keys|members|claims?|operators?|functions?|macros?|units?|rules|dimensions?|metrics?|granularit(?:y|ies)|forms?|patterns?|characters?|symbols?|wildcards?|components|parts|pieces|countries|regions|notations?|syntax(?:es)?))\s?(?:(?:is|are)(?: (?:allowed|supported|accepted|available|valid|permitted|possible))?)?["'`]?[\s:]*$|(字段|占位符|变量|属性|参数|前缀|后缀|目录|路径|运算符|操作符|函数|规则|维度|符号|写法|语法|标识符)(?:名称?)?(?:有|包括|如下|为|是|说明)?[\s:]*$/i;

/** Words directly after values that are notations, or only some of the values. */
const notationBehind =
  /^["'`”]?\s?(?:等?(?:这?[两几三四]种)?(?:写法|记法|表示法|语法|形式)|notations?\b|syntax\b)/i;

/** A further value after the list that could not be read with it: ``, or `c` ``, 、颜色别名. */
const furtherQuoted = /^\s?[,、;]?\s?(?:and|or|和|或|、)\s?["'`“]\S|^\s?[,、]\s?["'`“]\S/;
const furtherHan =
  /^\s?[,、]\s?(?![^,。;、]{0,8}(?:默认|缺省|必[填选传]|可选|选填|不|其中|单位|表示|区分|大小写|如|当|若|仅|分别|注意|建议|推荐|请|用于|支持|即|均|且|并|以|与|对应|详))[\u3400-\u9fff]{2,8}(?=\s*(?:$|[。,;、)]))/;

/** Announces an example, if the list is on separate lines. */
const exampleHead =
  /(?:\bfor (?:example|instance)|\bexamples?|\be\.g\.?|\bsuch as|例如|比如|示例|举例|如)\s?[:,]?\s*$/i;

/** `x 表示…，取值范围：`: the range belongs to another name. */
const subjectBefore = /^[\s"'`>*-]*([A-Za-z_][\w.-]{0,40})["'`]?\s?(?:表示|代表|指|为|是)[^。;]{1,80}$/;
const subjectOfCue = /\b(?:for|of) (?:the )?["'`]([\w.-]{1,60})["'`]/;

/** The heading of bullets about other things, or about some of the values. */
const startsWithOthers =
  /^\s*(?:(?:common|typical|popular|usual|frequent|example)\b|(?:[a-z]+ ){0,2}(?:fields|tokens|columns|placeholders|variables|parameters|headers|rules|errors|notes?|limitations|restrictions)\b|常[见用]|注意)/i;

const agreesWithKnown = (list: Candidate["list"], property: ProseProperty): boolean =>
  knownValues(property).some((known) => list.values.some(({ text }) => text === known));

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");

const isOwn = (name: string, property: ProseProperty): boolean =>
  property.name === undefined ||
  bare(property.name).includes(bare(name)) ||
  bare(name).includes(bare(property.name));

/** Whether the words around a list mean that it is not that of the property's values, or incomplete. */
export function saysOtherwise(
  plain: string,
  { list, start, single, strength }: Candidate,
  property: ProseProperty,
): boolean {
  const rest = plain.slice(list.end, list.end + 40);
  const words = plain.slice(start, list.start);
  const lines = plain.slice(Math.max(0, list.start - 160), list.start);
  const head = lines.trimEnd().split("\n").at(-1) ?? "";
  if (notationBehind.test(rest)) return true;
  if (list.values.every(({ quoted }) => quoted) && !list.enclosed && furtherQuoted.test(rest)) return true;
  if (/支持/.test(words) && !/值|项/.test(words) && furtherHan.test(rest)) return true;
  if (lines.endsWith("\n") && exampleHead.test(head)) return true;
  const ownCue = (subjectOfCue.exec(words) ?? subjectOfCue.exec(beforeInSentence(plain, list.start)))?.[1];
  const noun = ownCue === undefined ? otherNouns.exec(head) : null;
  if (noun !== null && !isOwn((noun[1] ?? noun[2] ?? "").replace(/(?:ies|s)$/, ""), property)) return true;
  const subject = ownCue ?? subjectBefore.exec(beforeInSentence(plain, start))?.[1];
  if (subject !== undefined && !isOwn(subject, property)) return true;
  // `` `other` must be set to `true` ``
  const owner = /["'`]([A-Za-z_][\w.-]{1,60})["'`]\s(?:field |parameter |property )?$/.exec(
    plain.slice(Math.max(0, start - 80), start),
  )?.[1];
  if (owner !== undefined && strength !== "implied" && !isOwn(owner, property)) return true;
  if (lines.endsWith("\n") && startsWithOthers.test(head)) return true;
  // The same kind of line after the list, below another heading: `Calls:`, two values, `Meetings:`, others
  if (
    plain.slice(list.start, list.end).includes("\n") &&
    /\n[^\n]{1,40}:\s*\n\s*[-*•]\s+["'`]?[\w.-]{1,40}["'`]?\s?[:(]/.test(
      plain.slice(list.end, list.end + 600),
    )
  )
    return true;
  // `between 10 minutes (10) and 10 days`, `call reasons, document types`: words of a sentence
  const spoken = list.values.filter(({ quoted }) => !quoted);
  if (spoken.some(({ text }) => /^(?:between|from|up to|at (?:least|most)|more|less|greater)\s/i.test(text)))
    return true;
  if (
    spoken.length > 1 &&
    spoken.every(({ text }) => /^[a-z]+(?: [a-z]+)+$/.test(text)) &&
    !agreesWithKnown(list, property)
  )
    return true;
  if (strength !== "certain" && list.values.some(({ text }) => /\w=\w/.test(text))) return true;
  // `a: valid values are 1 to 9`: each entry has its own values.
  if (list.values.some(({ label }) => /^(?:valid|allowed|possible) values?\b|^取值范围/i.test(label ?? "")))
    return true;
  // `Possible values for paid orders are …`: for one case
  const of =
    /\bvalues? for (?!this\b|the\b|each\b|an?\b|all\b)([a-z-]+(?: [a-z-]+){0,3}) (?:are|is)\s*$/i.exec(
      beforeInSentence(plain, list.start),
    )?.[1];
  if (of !== undefined && !isOwn(of.split(" ").at(-1)?.replace(/s$/, "") ?? of, property)) return true;
  // Type names describe which types are allowed.
  if (
    list.values.length > 1 &&
    !/values?\b|[值项]/i.test(words) &&
    list.values.some(({ text }) => /^(?:string|number|boolean|object|array|function)$/.test(text)) &&
    !/type|kind|format|schema/i.test(property.name ?? "")
  )
    return true;
  // `0: a 1: b 2: c`, read from the second value
  if (
    list.values.every(({ text, label }) => label !== undefined && /^-?\d{1,3}$/.test(text)) &&
    /(?:^|[\s,;:(])-?\d{1,3}\s?[:=-]\s?[^\d\s,;][^\n,;()]{0,24}$/.test(head)
  )
    return true;
  // `200../900`
  if (list.values.some(({ quoted, text }) => !quoted && /\.\.|\(\)$/.test(text))) return true;
  // `values are accepted and removed`
  if (/\bare\s*$/.test(words) && list.values.every(({ quoted, text }) => !quoted && /ed$/.test(text)))
    return true;
  return single && list.values.length === 1 && ofOtherThing(plain, start, property);
}

/** `h265 编码容器目前只支持 mp4`: the clause has its own subject, after the text started with another one. */
const generic =
  /^(?:this|that|value|which|and|but|field|parameter|property|option|string|type|mode|name|always|it|currently|only|specified|given|provided|present|supplied|set)$/i;

function ofOtherThing(plain: string, start: number, property: ProseProperty): boolean {
  const before = beforeInSentence(plain, start);
  // `Purpose must be "logo"`
  const noun = /^(?:must|has to|needs to)\b/i.test(plain.slice(start, start + 9))
    ? /([A-Za-z_]{3,40})["'`]?\s$/.exec(before)?.[1]
    : undefined;
  if (noun !== undefined && !generic.test(noun) && !isOwn(noun, property)) return true;
  const clause = before.split(/[,:]/).at(-1) ?? "";
  return (
    hasHan(clause) &&
    /[A-Za-z\d]/.test(clause) &&
    plain.slice(0, Math.max(0, start - before.length)).trim() !== "" &&
    /^(?:目前|当前|暂时?|仅|只)/.test(plain.slice(start, start + 2))
  );
}
