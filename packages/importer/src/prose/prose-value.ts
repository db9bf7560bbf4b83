import type { JsonValue } from "../document/json.js";

/** A value as written: the characters meant, whether they stood in quotes, and where it ends. */
export interface WrittenValue {
  text: string;
  quoted: boolean;
  /** The offset behind the value and its closing quote. */
  end: number;
}

const opening = "\"'`“”„‘’「『《";
const closing: Readonly<Record<string, string>> = {
  '"': '"”“',
  "'": "'’‘",
  "`": "`",
  "“": '”"“',
  "”": '”"',
  "„": '”“"',
  "‘": "’'",
  "’": "’'",
  "「": "」",
  "『": "』",
  "《": "》",
};

/** Reads `“K_EULER”`, `"any"`, `””` or `1:1` at an offset. `multiWord`: a bare value may contain single spaces. */
export function readValue(text: string, start: number, multiWord = false): WrittenValue | undefined {
  const first = text.charAt(start);
  if (first !== "" && opening.includes(first)) {
    const ends = closing[first] ?? first;
    for (let index = start + 1; index < text.length && text.charAt(index) !== "\n"; index += 1) {
      if (ends.includes(text.charAt(index))) {
        return { text: text.slice(start + 1, index), quoted: true, end: index + 1 };
      }
    }
    return undefined;
  }
  const pattern = multiWord
    ? /[-+]?[A-Za-z0-9][\w:./+×-]*(?: [A-Za-z0-9][\w:./+-]*){0,2}/y
    : /[-+]?[A-Za-z0-9][\w:./+×-]*/y;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  // A full stop ends the sentence, a colon introduces something else: neither belongs to the value.
  const value = match[0].replace(/[.:/-]+$/, "");
  return value === "" ? undefined : { text: value, quoted: false, end: start + value.length };
}

/** The value in the property's type; undefined where it does not fit. Without a type: what it looks like. */
export function typeValue(value: WrittenValue, type: string | undefined): JsonValue | undefined {
  const text = value.text.replace(/(\d)：(?=\d)/g, "$1:");
  const isNumber = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text);
  const isBoolean = /^(?:true|false)$/i.test(text);
  switch (type) {
    case "integer":
      return isNumber && Number.isInteger(Number(text)) ? Number(text) : undefined;
    case "number":
      return isNumber ? Number(text) : undefined;
    case "boolean":
      return isBoolean ? text.toLowerCase() === "true" : undefined;
    case "string":
      return !value.quoted && /^(?:null|undefined|nil)$/i.test(text) ? undefined : text;
    case undefined:
      if (value.quoted) return text;
      if (isNumber) return Number(text);
      return isBoolean ? text.toLowerCase() === "true" : undefined;
    default:
      return undefined;
  }
}
