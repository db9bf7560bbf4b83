import { type Document, parseDocument } from "yaml";

/** A YAML text that can be read, or the error that could not be repaired. */
export interface YamlRepair {
  text: string;
  /** The lines that were changed, from 1. */
  repairs: number[];
  error?: { message: string; offset: number };
  /** What the text was parsed into. */
  document: Document.Parsed;
}

/** `key: text`, with the text not quoted and no block, list or object. */
const plainText = /^(\s*(?:- )*[^\s#'"][^:#]*:\s+)([^\s"'|>&*!{[%@`].*)$/;

/** So many lines are repaired one by one, the text read again after each; then all that are broken at once. */
const oneByOne = 10;
/** How often a text is read: each time costs as much as reading it whole. */
const mostReadings = 20;

/**
 * Machine translation leaves texts in YAML that hold a colon (`description: Width. Default: 1024.`). Such a line is
 * put in quotation marks; nothing else is changed, and no line is added or removed.
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

/** The lines, from 1, that some places of a text are in; each once. */
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
