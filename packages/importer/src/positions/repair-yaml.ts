import { type Document, parseDocument } from "yaml";

/** A readable YAML text, or the error that could not be repaired. */
export interface YamlRepair {
  text: string;
  /** The changed lines, counted from 1. */
  repairs: number[];
  error?: { message: string; offset: number };
  /** The parsed text. */
  document: Document.Parsed;
}

/** `key: text`, where the text is unquoted and is not a block, list or object. */
const plainText = /^(\s*(?:- )*[^\s#'"][^:#]*:\s+)([^\s"'|>&*!{[%@`].*)$/;

/** The number of lines that are repaired one by one, with a new parse after each; then all faulty lines at once. */
const oneByOne = 10;
/** The maximum number of parses; each one reads the whole text. */
const mostReadings = 20;

/**
 * Machine translation produces YAML texts with an unquoted colon (`description: Width. Default: 1024.`). Such a line is
 * quoted; nothing else is changed, and no line is added or removed.
 */
export function repairYaml(text: string): YamlRepair {
  const lines = text.split("\n");
  const repaired = new Set<number>();
  for (let reading = 1; ; reading += 1) {
    const current = repaired.size === 0 ? text : lines.join("\n");
    const document = parseDocument(current, {
      merge: true,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "error",
    });
    const [first] = document.errors;
    const repairs = [...repaired];
    if (first === undefined) return { text: current, repairs, document };
    const broken = reading <= oneByOne ? [first] : document.errors;
    const places = broken.map(({ pos }) => pos[0]);
    const numbers = lineNumbers(current, places).filter((number) => !repaired.has(number));
    for (const number of reading > mostReadings ? [] : numbers) {
      const match = plainText.exec(lines[number - 1]?.replace(/\r$/, "") ?? "");
      const [, key = "", value = ""] = match ?? [];
      if (match === null || !/:(\s|$)/.test(value)) continue;
      lines[number - 1] = key + JSON.stringify(value.trimEnd());
      repaired.add(number);
    }
    if (repaired.size === repairs.length) {
      return { text: current, repairs, error: { message: first.message, offset: first.pos[0] }, document };
    }
  }
}

/** The distinct lines, counted from 1, that contain some offsets of a text. */
function lineNumbers(text: string, offsets: readonly number[]): number[] {
  const numbers = new Set<number>();
  let number = 1;
  let start = 0;
  for (const offset of [...offsets].sort((left, right) => left - right)) {
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      number += 1;
      start = end + 1;
    }
    numbers.add(number);
  }
  return [...numbers];
}
