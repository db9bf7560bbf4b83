import type { JsonValue } from "../document/json.js";
import { beforeInSentence } from "./clauses.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainOffset, plainText } from "./prose-text.js";
import { hasHan } from "./stop-words.js";
import { namesDerived, nameWords, subjectHan, subjectWords } from "./subject-words.js";

/** Keywords whose words may be about another field, or about another thing that the description mentions. */
const limiting =
  /^(?:default|enum|minimum|maximum|exclusiveMinimum|exclusiveMaximum|minLength|maxLength|minItems|maxItems|multipleOf)$/;

/**
 * The facts without those of another subject. A description also contains facts about other fields (`limit defaults to
 * 20`), about calculated quantities (`width times height is at most …`) and about things that it mentions ("clips may
 * have up to 10 seconds"). A fact is kept only if its clause names no subject, or one that occurs in the property's
 * name or is what the description starts with.
 */
export function withoutOtherSubjects(
  facts: readonly ProseFact[],
  text: string,
  property: ProseProperty,
): ProseFact[] {
  if (facts.length === 0 || property.name === undefined) return [...facts];
  const plain = plainText(text);
  return facts.filter(({ keyword, offset, value }) => {
    if (!limiting.test(keyword)) return true;
    const start = plainOffset(text, offset);
    if (keyword === "default" && isInExplanation(plain, start, value)) return false;
    if (keyword === "enum" && ofBound.test(beforeInSentence(plain, start))) return false;
    if (soleType(property) === "string" && structured.test(plain.slice(0, start))) return false;
    return !hasOtherSubject(plain, start, property);
  });
}

/** A label in front of its fact starts a section of its own, with or without a full stop before it. */
const label =
  /^(?:Defaults?|Max(?:imum)?|Min(?:imum)?|Range|Valid|Allowed|Possible|Accepted|Supported|Available|Options?|Values?|One of)\b|^(?:默认|缺省|取值|范围|可选|枚举)[\u3400-\u9fff]{0,4}\s?:/;

/** A bound of the property instead of its value: `(the minimum is always 0)`. */
const ofBound =
  /(?:\b(?:min(?:imum)?|max(?:imum)?|lowest|highest|smallest|largest|default)(?: value)?|最[小大低高]值?|[上下]限|默认值?)\s?(?:is|are|was|will be|must|是|为)?\s?$/i;

/** A text with fields of its own, such as JSON: what follows is about them. */
const structured = /(?:可用|支持|包含)的?字段|\b(?:available|supported|following) (?:fields|keys)\b/i;

/** The value that a line of a list explains: `on: lights the lamp`. */
const explained = /(?:^|\n)\s*(?:[-*•]\s)?["'`]?([A-Za-z\d][\w.-]{0,30})["'`]?\s?:(?=[^\n]*$)/;
const notValue =
  /^(?:default|min|max|range|note|type|required|optional|unit|values?|options?|limit|length|format|example)/i;

/** Whether an offset is in the explanation of one of several values. A default there may be that value itself. */
function isInExplanation(plain: string, offset: number, value: JsonValue): boolean {
  const before = plain.slice(Math.max(0, offset - 300), offset);
  const own = explained.exec(before)?.[1];
  if (own === undefined || notValue.test(own) || own === String(value)) return false;
  const from = before.lastIndexOf("\n");
  if (
    before
      .slice(from + 1)
      .split(":")
      .at(-1)
      ?.trim() === ""
  )
    return false;
  const others = plain.split("\n").filter((line) => explained.test(line));
  return others.length > 1;
}

/** Whether the clause before an offset of the plain text is about something else than the property. */
function hasOtherSubject(plain: string, offset: number, property: ProseProperty): boolean {
  const sentence = beforeInSentence(plain, offset);
  const heading = headOf(plain);
  const { clause, holder } = clauseOf(sentence);
  if (holder !== undefined && isOtherName(holder, property)) return true;
  if (namesDerived(sentence, `${property.name ?? ""} ${heading}`)) return true;
  const isFirst = plain.slice(0, offset - sentence.length).trim() === "";
  const identifier = startsWithName(sentence, hasHan(plain));
  if (identifier !== undefined) return !isFirst && isOtherName(identifier, property);
  // What the description starts with is the property.
  if (isFirst && clause.trim() === sentence.replace(brackets, " ").trim()) return false;
  if (label.test(plain.slice(offset, offset + 16))) return false;
  // A quoted value and a space end a clause in a Chinese text.
  if (hasHan(plain) && /["'`”]\s+$/.test(clause)) return false;
  if (hasHan(clause)) return isOtherHan(clause, property, heading);
  return isOtherNoun(clause, plain.slice(offset, offset + 80), property, heading);
}

const brackets = /\([^()]*\)/g;

/** The clause that ends at the end of a sentence's part, and the identifier before an open bracket that it is in. */
function clauseOf(sentence: string): { clause: string; holder?: string } {
  const closed = sentence.replace(brackets, (words) => " ".repeat(words.length));
  const mark = /[,:([|\n>][^,:([|\n>]*$/.exec(closed);
  if (mark === null) return { clause: closed };
  const clause = closed.slice(mark.index + 1);
  if (closed.charAt(mark.index) !== "(" || clause.trim() !== "") return { clause };
  const holder = /["'`]?([A-Za-z_][\w.]*)["'`]?\s?$/.exec(closed.slice(0, mark.index));
  if (holder?.[1] === undefined) return { clause };
  const isIdentifier = /_|[a-z][A-Z]/.test(holder[1]) || (hasHan(sentence) && !/["'`]/.test(holder[0]));
  return isIdentifier ? { clause, holder: holder[1] } : { clause };
}

/** What the description starts with, up to the first mark. */
const headOf = (plain: string): string => /^[^.,:;。、!?()\n[\]]*/.exec(plain.trimStart())?.[0] ?? "";

/** The identifier that a sentence starts with: quoted, in the notation of code, or Latin in a Chinese text. */
function startsWithName(sentence: string, isHan: boolean): string | undefined {
  const found =
    /^\s*(?:[-*•]\s)?(?:the |when |if |for )?(["'`]?)([A-Za-z_][\w.]{0,60})["'`]?\s?(?=[\u3400-\u9fff]|$|\s)/i.exec(
      sentence,
    );
  const name = found?.[2];
  if (name === undefined) return undefined;
  const isIdentifier = found?.[1] !== "" || /_|[a-z][A-Z]/.test(name) || (isHan && /^[a-z]/.test(name));
  return isIdentifier ? name : undefined;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");

function isOtherName(identifier: string, property: ProseProperty): boolean {
  const name = bare(property.name ?? "");
  const other = bare(identifier);
  return (
    !name.includes(other) && !other.includes(name) && !/^(?:true|false|null|api|json|url|id)$/.test(other)
  );
}

/** Words after which a phrase no longer names the thing itself. */
const endOfHead =
  /\s(?:in|for|to|that|which|with|when|used|from|by|on|at|as|is|are|must|should|can|will|where|if|per|into|until|before|after|while)\s.*$/is;

/** The verb of a clause: its subject is before it. */
const verb =
  /(?:^|\s)(?:is|are|was|were|must|should|shall|can|could|may|might|will|would|has|have|needs?|cannot|can't|do(?:es)?|supports?|accepts?|allows?|takes?|expects?|ranges?|requires?|contains?|defaults?)(?:\s.*)?$/is;

/** The subject that a clause names, without its complements: `the ACL of the bucket` is an ACL. */
function subjectOf(clause: string): string | undefined {
  const subject = ` ${clause}`.replace(verb, " ");
  const [head, ...rest] = subject.split(/\sof\s/i);
  return subjectWords(head ?? "").at(-1) ?? subjectWords(rest.join(" ")).at(-1);
}

function isOtherNoun(clause: string, behind: string, property: ProseProperty, heading: string): boolean {
  // `You can give up to …`, `Submit up to …`: the words are about what is sent.
  if (/^\s*(?:and |but )?(?:you|users?|clients?|callers?)\s|^\s*[A-Z][a-z]+\s*$/.test(clause)) return false;
  const last = subjectOf(clause);
  if (last === undefined) return false;
  const name = property.name ?? "";
  const own = [
    bare(name),
    ...nameWords(name),
    ...(hasHan(heading) ? [] : subjectWords(` ${heading} `.replace(endOfHead, ""))),
  ];
  if (own.some((word) => isSame(word, last))) return false;
  // `A node accepts at most 50 updates`, of `updates`
  return !subjectWords(behind).some((word) => word.length > 3 && nameWords(name).includes(word));
}

const isSame = (left: string, right: string): boolean =>
  left === right ||
  (left.length > 3 && right.length > 3 && (left.startsWith(right) || right.startsWith(left)));

function isOtherHan(clause: string, property: ProseProperty, heading: string): boolean {
  // A space or a bracket ends a clause in a Chinese text.
  const part = /[^\s)\]"'`”]*$/.exec(clause)?.[0] ?? clause;
  const identifier = /(?:^|[\u3400-\u9fff"'`])([a-z_][A-Za-z\d_]{1,40})["'`]?[\u3400-\u9fff]{0,4}\s*$/.exec(
    clause,
  )?.[1];
  if (identifier !== undefined && isOtherName(identifier, property) && !heading.includes(identifier))
    return true;
  if (/^\s*(?:每次|单次|一次)/.test(part)) return false;
  const last = subjectHan(part).at(-1);
  return last !== undefined && !pairsOf(last).some((pair) => heading.includes(pair));
}

const pairsOf = (text: string): string[] =>
  [...text].slice(1).map((character, index) => `${text.charAt(index)}${character}`);
