import { afterInSentence, endsClause } from "./clauses.js";
import { readValue, type WrittenValue } from "./prose-value.js";
import { looksLikeCode } from "./stop-words.js";

/** A value that continues without a space: `rgba(0, 0, 0, .7)`, `EXT020,INT1`. Undefined for a call (`now()`). */
export function extendsValue(plain: string, value: WrittenValue): WrittenValue | undefined {
  if (value.quoted) return value;
  const rest = plain.slice(value.end, value.end + 80);
  if (rest.startsWith("(")) {
    const inner = /^\([^()\n]*\)/.exec(rest)?.[0];
    if (inner === undefined || !/\d/.test(inner)) return hasNote(rest) ? value : undefined;
    if (!/^[a-z]/i.test(value.text) || /[^\d\s.,%/+-]/.test(inner.slice(1, -1))) return value;
    return { ...value, text: value.text + inner, end: value.end + inner.length };
  }
  const more = /^(?:,[\w./:+-]*\w)+(?![\w(])/.exec(rest)?.[0];
  if (more === undefined || /,(?:max|min|or|and|if|when|otherwise|but|not|optional|required)\b/i.test(more))
    return value;
  const end = value.end + more.length;
  return endsClause(plain, end) || /^ (?:if|when)\b/.test(plain.slice(end, end + 6))
    ? { ...value, text: value.text + more, end }
    : value;
}

/** Words in brackets about the value: `mp3(推荐)`, `fast(recommended)`. */
const hasNote = (rest: string): boolean => /^\(\s?[^\s()]/.test(rest);

const nextPart = /^\s?,?\s?(?:and|or|&|和|或|或者|以及)\s?(?=["'`“A-Za-z\d])|^\s?[,、]\s?(?=["'`“]?\w)/i;

/** Whether the value is one of several: `insights.words and metadata.*`, `a, b and c`. */
export function isPartOfList(plain: string, value: WrittenValue): boolean {
  const gap = nextPart.exec(plain.slice(value.end, value.end + 10))?.[0];
  if (gap === undefined) return false;
  const next = readValue(plain, value.end + gap.length);
  if (next === undefined) return false;
  const settles =
    endsClause(plain, next.end) || /^(?:\.\*|\s?(?:,|and\b|or\b))/.test(plain.slice(next.end, next.end + 5));
  if (next.quoted || value.quoted) return next.quoted && value.quoted && settles;
  return (
    settles &&
    looksLikeCode(next.text) === looksLikeCode(value.text) &&
    !/^(?:optional|required|inclusive|false|true|max\w*|min\w*)$/i.test(next.text)
  );
}

/** The next fact of the text without a full stop before it: `Default: 50 Maximum number of …: 200`. */
export function startsSection(plain: string, end: number): boolean {
  return /^\s+(?:Max(?:imum)?|Min(?:imum)?|Default|Valid|Allowed|Possible|Accepted|Supported|Range|Required|Optional|Note|Example|For|If|When|This|The|See|Available|Values?|Options?)\b/.test(
    plain.slice(end, end + 16),
  );
}

const own =
  /^(?:it|this|that|value|parameter|field|property|option|argument|key|input|none|nothing|no|not|un\w+|omitted|empty|absent|missing|left|blank|any|null|one|a|an|the)$/i;

/**
 * Whether a default depends on values of other fields: `"a" when sort is not given, otherwise "b"`,
 * `5 if user is not signed in`.
 */
export function dependsOnOthers(plain: string, end: number, name: string | undefined): boolean {
  const rest = afterInSentence(plain, end);
  const condition =
    /^["'`”)\]]?,?\s?\(?(?:when|if|unless)\s(?:the |a |an |this |no )?["'`“]?([\w.-]+)["'`”]?/i.exec(rest);
  if (condition === null) return false;
  if (/\b(?:otherwise|else)\b/i.test(rest)) return true;
  const subject = condition[1] ?? "";
  if (own.test(subject) || name === undefined) return false;
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z\d]/g, "");
  return (
    !bare(name).includes(bare(subject)) &&
    !bare(subject).includes(bare(name)) &&
    /^\S+["'`”]? is\b/.test(rest.slice(rest.indexOf(subject)))
  );
}
