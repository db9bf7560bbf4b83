import { afterInSentence, beforeInSentence } from "./clauses.js";
import type { ProseFact, ProseProperty } from "./prose-fact.js";
import { plainOffset, plainText } from "./prose-text.js";

/**
 * The facts that the text asserts of the property, now and in every case. The same words can exclude values ("not
 * supported when model is one of …"), compare with another field ("unlike `n` (1-4)"), recommend values, describe a
 * selection by the service, or apply to an older version or another environment.
 */
export function onlyAsserted(
  facts: readonly ProseFact[],
  text: string,
  property: ProseProperty,
): ProseFact[] {
  if (facts.length === 0) return [];
  const plain = plainText(text);
  return facts.filter(({ keyword, offset }) => {
    const start = plainOffset(text, offset);
    const before = beforeInSentence(plain, start);
    const clause = lastClause(before);
    if (isCompared(before, clause) || earlier.test(clause) || isOfCalculation(clause)) return false;
    if (keyword === "enum" && isNoList(clause)) return false;
    return !isContrasted(before, afterInSentence(plain, start), property);
  });
}

/** The clause at the end of a part of a sentence. Text in brackets belongs to its clause. */
const lastClause = (before: string): string => /[^,;]*$/.exec(before)?.[0] ?? before;

/** Values that are excluded, recommended or chosen by the service, and those of a condition. */
const isNoList = (clause: string): boolean =>
  excluded.test(clause) || recommended.test(clause) || chosen.test(clause) || conditionOfOther.test(clause);

const excluded =
  /\b(?:exclud(?:es?|ing)|except(?: for)?|other than|forbidden|prohibited|disallowed|disallows?|reserved|invalid|unsupported|incompatible|rejects?)\b|\bnot (?:supported|allowed|accepted|permitted|available|valid|compatible|be)\b|禁止|禁用|不支持|不允许|不可[取用为]|不能[取用为与]|不得[取用为]|无效|非法|保留[字词的]|(?<![删清移去解免扣])除(?:了|去|[^,;]{1,20}外)|排除/i;

/** Words of advice directly before the values or their cue. */
const recommended =
  /\b(?:recommended|suggested|typical|common|popular|usual|preferred|(?:we|i) (?:recommend|suggest|prefer))(?: (?:values?|choices?|options?|settings?|using|to use))*(?: (?:is|are|include))?[\s:]*$|(?:推荐|建议|参考|常用|常见|典型)(?:的|使用|采用|从|以下|下列|如下)*[\s:]*$/i;

/** The service selects one of the values: `picks one of …`. */
const chosen =
  /\b(?:picks|chooses|selects|uses|assigns|tries|takes|returns|rotates(?: through)?|alternates between)\s*$/i;

/** A condition with its own subject and verb, whose values follow: `when quality is …`. */
const conditionOfOther =
  /\b(?:when(?:ever)?|where|if|unless|while)\s(?!(?:set|specified|provided|given|present)\b)[^,;]*\b(?:is|are|was|equals?|matches|has|set to)[\s:]*$|(?:^|[\s(])(?:如果|若|当(?![前日天]))[^,;]*(?:的取?值)?[为是][\s:]*$|(?<![相适充应正恰])当(?![前日天])[^,;]*$/i;

const comparison =
  /\b(?:unlike|different from|(?:must )?differs? from|in contrast to|as opposed to|(?:in )?compar(?:ed|ison) (?:to|with)|not to be confused with|(?:the )?same as|similar to|instead of|rather than|refer to|see|analogous to)\s|(?:不同于|区别于|有别于|参[见考看](?!图)|类似于?|等同于|相当于)\s?["'`]?[A-Za-z]|[与和跟同]\s?["'`]?[A-Za-z][\w.]*["'`]?\s?(?:参数|字段)?(?:不同|有别|相同|一样|一致|类似)/i;
/** A clause that continues with the other thing. */
const continued = /^\s*(?:but |and |where )?(?:whose|which|its?|that one|the (?:latter|former)|后者|其)\b/i;

/** Whether a fact is about what a property is compared with: in the same clause, or in one that continues with it. */
function isCompared(before: string, clause: string): boolean {
  const found = comparison.exec(before);
  if (found === null) return false;
  const between = before.slice(found.index + found[0].length);
  if (!/[,;]/.test(between)) return !/\bthis\b|\bit\b|本|此/.test(between);
  if (continued.test(clause) || namedSubject.test(clause)) return true;
  const subject = /^\s*["'`]?([A-Za-z][\w.]*)/.exec(clause)?.[1];
  return (
    subject !== undefined &&
    !general.test(subject) &&
    before.slice(found.index, -clause.length).includes(subject)
  );
}

const general = /^(?:this|that|the|it|its|and|but|or|default|must|can|value|max|min)/i;

/** `but n`, `` and `top_k` ``: a clause whose whole subject is an identifier. */
const namedSubject = /^\s*(?:but|and|where)\s+["'`]?[A-Za-z]\w{0,30}["'`]?\s*$/i;

/** An earlier version or another environment. */
const earlier =
  /\b(?:formerly|previously|originally|used to)\b|\b(?:before|until|prior to|up to) (?:v|version |release )?\d[\d.]*\b|\bin (?:older|earlier|previous|legacy|prior|old) \w+|\bwas\s*$|\b(?:staging|testing|development) environments?\b|(?:旧|老|早期|历史)版本?|此前|以前|原先|原来|\d\s?之前|(?:测试|开发|预发|仿真|联调|灰度)环境/i;

/** A bound of a result that is calculated with another value: `与 width 的乘积`. */
const isOfCalculation = (clause: string): boolean =>
  /\b(?:multiplied|divided) by\b|\b(?:sum|product|difference|quotient|ratio) with\b|[与和同跟]\s?["'`]?[\w\u3400-\u9fff]{1,24}["'`]?\s?的?(?:乘积|积|之积|总?和|之和|差值?|之差|比值|之比)(?=\s*(?:不|必|应|须|需|最|小|大|为|$))/i.test(
    clause,
  );

/** A clause about the property itself: `this field has no default`. */
const selfReference =
  /(?:本|此|该)(?:字段|参数|属性|项|值)|\bthis (?:field|parameter|property|option|one)?\s?(?:has|is|does|follows|depends)\b/i;

/** Whether the fact's clause starts with another name, while a later clause of the sentence is about the property. */
function isContrasted(before: string, after: string, property: ProseProperty): boolean {
  const other = /^\s*(?:the |字段|参数|属性)?\s?["'`]?([A-Za-z]\w*)["'`]?(?=[\s\u3400-\u9fff]|$)/i.exec(
    lastClause(before),
  )?.[1];
  if (other === undefined || other.toLowerCase() === property.name?.toLowerCase()) return false;
  return /[,;]/.test(after) && selfReference.test(after.slice(after.search(/[,;]/)));
}
