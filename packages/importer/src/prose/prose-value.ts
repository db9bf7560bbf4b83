import type { JsonValue } from "../document/json.js";
import { isInexact } from "../positions/inexact-numbers.js";
import { isGluedStop } from "./clauses.js";
import { originalOffset } from "./prose-text.js";

/** A value as written: its characters, whether they were quoted, and its position. */
export interface WrittenValue {
  text: string;
  quoted: boolean;
  start: number;
  /** The offset after the value and its closing quote. */
  end: number;
}

const closing: Readonly<Record<string, string>> = {
  '"': '"”“',
  "'": "'’‘",
  "`": "`",
  "“": '”"“',
  "”": '”"“',
  "„": '”“"',
  "‘": "’'",
  "’": "’'",
  "「": "」",
  "『": "』",
  "《": "》",
};

/** A longer quoted text is a sentence. */
const longestValue = 160;

/** The kinds of unquoted values that are read. */
export interface BareValues {
  /** A value may contain single spaces (`square pro`). */
  multiWord?: boolean;
  /** A value may be written in Chinese characters. */
  han?: boolean;
  /** An article may precede it (`a user or an organization`). */
  articles?: boolean;
}

const word = /(?:[-+]|#(?=[\dA-F]{3,8}\b))?[A-Za-z0-9][\w:./+×-]*/y;
const words =
  /[-+]?[A-Za-z0-9][\w:./+×-]*(?:(?<![.:;]) (?!(?:and|or|for|to|is|are|with|if|when|by|in|of|the|a|an|default)\b)[A-Za-z0-9][\w:./+-]*){0,2}/y;
const hanWord = /[\u3400-\u9fff]{1,8}(?![\u3400-\u9fff\w])/y;

/** Reads `“K_EULER”`, `"any"`, `””` or `1:1` at an offset. */
export function readValue(text: string, start: number, bare: BareValues = {}): WrittenValue | undefined {
  const first = text.charAt(start);
  if (closing[first] !== undefined) return readQuoted(text, start);
  const pattern = bare.multiWord === true ? words : word;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) {
    if (bare.han !== true) return undefined;
    hanWord.lastIndex = start;
    const han = hanWord.exec(text)?.[0];
    return han === undefined ? undefined : { text: han, quoted: false, start, end: start + han.length };
  }
  // A full stop ends the sentence, a colon introduces an explanation: neither belongs to the value.
  //
  // `FIXED or CALCULATED Code so that …`: words of another form start the next sentence.
  const code =
    pattern === words ? /^(?:[A-Z][A-Z\d_]+|[\d:x×.]*\d)(?= [A-Z][a-z])/.exec(match[0])?.[0] : undefined;
  if (code !== undefined) return { text: code, quoted: false, start, end: start + code.length };
  const glued = /^[\w-]+(?=\.[A-Z][a-z]+$)/.exec(match[0])?.[0];
  const isGlued = glued !== undefined && isGluedStop(text, start + glued.length);
  const value = isGlued ? glued : match[0].replace(/[.:/-]+$/, "");
  return value === "" ? undefined : { text: value, quoted: false, start, end: start + value.length };
}

function readQuoted(text: string, start: number): WrittenValue | undefined {
  const ends = closing[text.charAt(start)] ?? "";
  const limit = Math.min(text.length, start + longestValue);
  for (let index = start + 1; index < limit && text.charAt(index) !== "\n"; index += 1) {
    if (!ends.includes(text.charAt(index))) continue;
    // An apostrophe inside of a word is not a closing quote.
    if ("'’".includes(text.charAt(index)) && /\w/.test(text.charAt(index + 1)) && index > start + 1) continue;
    return { text: withoutQuotes(text.slice(start + 1, index)), quoted: true, start, end: index + 1 };
  }
  return undefined;
}

/** The characters inside of further quotes: `` `"top"` `` → `top`. */
function withoutQuotes(text: string): string {
  const inner = text.trim();
  const ends = closing[inner.charAt(0)];
  if (inner.length < 2 || ends === undefined || !ends.includes(inner.charAt(inner.length - 1))) return inner;
  return inner.slice(1, -1).trim();
}

/**
 * The value with its original characters: only the description still has its full-width letters.
 *
 * @param description The text before normalisation.
 */
export function originalValue(value: WrittenValue, description: string): WrittenValue {
  const whole = description.slice(
    originalOffset(description, value.start),
    originalOffset(description, value.end - 1) + 1,
  );
  if (/[<&*\n]/.test(whole) || !value.quoted) return value;
  const text = withoutQuotes(whole.slice(1, -1));
  return text.length === value.text.length ? { ...value, text } : value;
}

const numberWord = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
/** Whether an unquoted value looks like a number. */
export function isNumeral({ text, quoted }: Pick<WrittenValue, "text" | "quoted">): boolean {
  return !quoted && numberWord.test(text);
}

const booleanWord = /^(?:true|false)$/i;

/** The value in the property's type; undefined if it does not match. Without a type: the type that it looks like. */
export function typeValue(
  value: Pick<WrittenValue, "text" | "quoted">,
  type: string | undefined,
): JsonValue | undefined {
  const text = value.text.replace(/(\d)：(?=\d)/g, "$1:");
  // A rounded value is another one.
  if (!value.quoted && type !== "string" && isInexact(text)) return undefined;
  switch (type) {
    case "integer":
      return numberWord.test(text) && Number.isInteger(Number(text)) ? Number(text) : undefined;
    case "number":
      return numberWord.test(text) ? Number(text) : undefined;
    case "boolean":
      return booleanWord.test(text) ? text.toLowerCase() === "true" : undefined;
    case "string":
      return !value.quoted && /^(?:null|undefined|nil)$/i.test(text) ? undefined : text;
    case undefined:
      if (value.quoted) return text;
      if (numberWord.test(text)) return Number(text);
      return booleanWord.test(text) ? text.toLowerCase() === "true" : undefined;
    default:
      return undefined;
  }
}
