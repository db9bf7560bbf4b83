import { endsClause } from "./clauses.js";
import { type BareValues, readValue, type WrittenValue } from "./prose-value.js";
import { isStopWord } from "./stop-words.js";

/** A value of a list, optionally with an explanation. */
export interface ListedValue extends WrittenValue {
  /** The explanation of the value, in brackets or after a mark. */
  label?: string;
  /** The list itself marks it as the default: `a (default)`. */
  isDefault?: boolean;
}

/** A sequence of values. */
export interface ValueList {
  values: ListedValue[];
  start: number;
  /** The offset after the last value and what belongs to it. */
  end: number;
  /** Whether it is enclosed in brackets. */
  enclosed: boolean;
  /** Whether `or`, `and`, 或, 和 joins its last value. */
  joined: boolean;
}

const separator =
  /\s*(?:[、,|/;]\s*(?:(?:或者?|和|以及|与|(?:and|or)(?=[\s"'`“‘]))\s*)?|(?:或者?|和|以及|与(?!其)|及)\s*|(?:and|or|&)(?=[\s"'`“‘])\s*)/y;
const conjunction = /或|和|以及|与|及|and|or|&/;
const labelPattern = /\s*\(([^()\n]{0,120})\)/y;
const squareLabel = /\s*\[((?:the )?default|默认值?)\]/iy;
const blanks = / */y;
const closer: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };

/** Whether an explanation marks its value as the default. */
export function namesDefault(label: string): boolean {
  return /^(?:the )?default(?:\s+value)?\b(?!\s+[a-z])|^(?:缺省|默认)(?:值|选项)?(?=$|[,;。、\s])|[,;、]\s*(?:默认值?|(?:the )?default)$/i.test(
    label.trim(),
  );
}

function skipBlanks(text: string, offset: number): number {
  blanks.lastIndex = offset;
  return offset + (blanks.exec(text)?.[0].length ?? 0);
}

/** A value with the explanation in brackets after it. */
function readLabelled(text: string, from: number, bare: BareValues): ListedValue | undefined {
  const offset =
    bare.articles === true
      ? from + (/^(?:an? |the )/.exec(text.slice(from, from + 4))?.[0].length ?? 0)
      : from;
  const value = readValue(text, offset, bare);
  if (value === undefined) return undefined;
  // `default` may be a value, as in `none、default`; mostly it starts the next clause.
  const isValue =
    value.quoted ||
    (/^default$/i.test(value.text) && /^\s?[、,|/]\s?\w/.test(text.slice(value.end, value.end + 4))) ||
    // `all, some or none`: a word between marks in the position of a value is one.
    (/^(?:all|none|any|both|no|on|off|in|out|other)$/i.test(value.text) &&
      /^\s?[,|/、.;)。]|^\s?(?:or|and)\s[\w"'`]{1,20}[.,;]|^\s*$/.test(
        text.slice(value.end, value.end + 30),
      )) ||
    (/^a$/i.test(value.text) && text.charAt(value.end) === "|") ||
    (value.text === "A" && /^\s?[,、/]\s?[A-Z\d]/.test(text.slice(value.end, value.end + 4))) ||
    // `hu, id, it, ja`: a code between two marks.
    (/^(?!or$|if$)[a-z]{2}$/.test(value.text) &&
      /[,、|]\s?$/.test(text.slice(Math.max(0, from - 2), from)) &&
      /^\s?(?:\([^()\n]{0,40}\)\s?)?[,、|]/.test(text.slice(value.end, value.end + 48)));
  if (!isValue && isStopWord(value.text)) return undefined;
  if (!value.quoted && value.text.includes(" ") && isStopWord(value.text.split(" ")[0] ?? ""))
    return undefined;
  for (const pattern of [labelPattern, squareLabel]) {
    pattern.lastIndex = value.end;
    const match = pattern.exec(text);
    const label = match?.[1];
    if (match === null || label === undefined) continue;
    return { ...value, label, isDefault: namesDefault(label), end: value.end + match[0].length };
  }
  return value;
}

/** Reads `a、b 或 c`, `[a, b]`, `"a" (first) | "b"` at an offset; undefined if there is no value. */
export function readValueList(text: string, start: number, bare: BareValues = {}): ValueList | undefined {
  let position = skipBlanks(text, start);
  const close = closer[text.charAt(position)];
  if (close !== undefined) position = skipBlanks(text, position + 1);
  const whole = close === undefined ? splitQuoted(text, position) : undefined;
  if (whole !== undefined) return whole;
  const values: ListedValue[] = [];
  let joined = false;
  let end = position;
  for (;;) {
    const value = readLabelled(text, position, bare);
    if (value === undefined) break;
    values.push(value);
    end = value.end;
    separator.lastIndex = end;
    const match = separator.exec(text);
    const gap = match?.[0] ?? (isNextBehindBlank(text, value) ? " " : "");
    if (gap === "" || (joined && !conjunction.test(gap))) break;
    const next = skipBlanks(text, end + gap.length);
    // The next part must end like a value; otherwise the words after the comma are the next clause.
    const following = readLabelled(text, next, bare);
    const isAlike = value.quoted
      ? following?.quoted === true
      : match === null && value.label !== undefined && following?.label !== undefined;
    // ``仅支持 `a`,表示…``: Chinese words after a quoted value are the next clause.
    if (value.quoted && following?.quoted === false && /^[\u3400-\u9fff]/.test(following.text)) break;
    if (following === undefined || !(isAlike || continues(text, following.end, gap))) break;
    joined = conjunction.test(gap);
    position = next;
  }
  const [only] = values;
  if (only === undefined) return undefined;
  if (values.length === 1) values.splice(0, 1, ...slashed(only));
  const inner = skipBlanks(text, end);
  const enclosed = close !== undefined && text.charAt(inner) === close;
  if (close !== undefined && !enclosed) return undefined;
  return { values, start, end: enclosed ? inner + 1 : end, enclosed, joined };
}

/** A further value after a single space: both quoted, or short codes with labels (`C (Channel) T (Television)`). */
function isNextBehindBlank(text: string, { quoted, label, end }: ListedValue): boolean {
  const rest = text.slice(end, end + 16);
  if (quoted) return /^\s+["'`“]/.test(rest);
  return label !== undefined && /^ [A-Z\d]{1,10} ?\(/.test(rest);
}

/** Whether a value after a separator belongs to the list: a separator follows, or the clause ends. */
function continues(text: string, end: number, gap: string): boolean {
  if (conjunction.test(gap) || endsClause(text, end)) return true;
  const after = text.slice(end, end + 12);
  // `9:16, 16:9 Default value: …`: the next sentence, without a full stop before it
  if (/[)\d]/.test(text.charAt(end - 1)) && /^\s+[A-Z][a-z]/.test(after)) return true;
  return /^\s*(?:[、,|/;(]|或|和|以及|与|及|之一|(?:and|or|&)\b|["'`“\u3400-\u9fff])/.test(after);
}

/** `RED/GREEN`: unquoted values separated by slashes. A media type is one value. */
function slashed(value: ListedValue): ListedValue[] {
  const parts = value.text.split("/");
  const isOne =
    value.quoted ||
    parts.length < 2 ||
    parts.some((part) => !/^[\w.:-]+$/.test(part)) ||
    /^(?:application|text|image|audio|video|multipart|font|model)$/.test(parts[0] ?? "");
  return isOne ? [value] : parts.map((text) => ({ ...value, text }));
}

/** `"record, zone, comment"`: one pair of quotes around the whole list. */
function splitQuoted(text: string, offset: number): ValueList | undefined {
  const value = readValue(text, offset);
  if (value?.quoted !== true || !/^[\w.:-]+(?:\s*[,|、]\s*[\w.:-]+)+$/.test(value.text)) return undefined;
  const values = value.text
    .split(/\s*[,|、]\s*/)
    .map((part): ListedValue => ({ text: part, quoted: true, start: value.start, end: value.end }));
  return { values, start: offset, end: value.end, enclosed: true, joined: false };
}
