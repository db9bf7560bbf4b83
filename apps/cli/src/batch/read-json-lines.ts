import { say } from "../language/say.js";
import type { BatchRow } from "./batch-row.js";
import { readText } from "./read-text.js";

/** The maximum length of a line in characters; a longer one is a file without line breaks. */
const longestLine = 16 * 2 ** 20;

/** The lines of a text in chunks, without their line breaks. */
async function* linesOf(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ line: number; text: string }, void, undefined> {
  let rest = "";
  let line = 0;
  for await (const piece of pieces) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) yield { line: ++line, text };
    if (rest.length > longestLine) break;
  }
  yield { line: ++line, text: rest };
}

/**
 * The position of a JSON syntax error, as a column from 1. The parser that reports it is loaded only for faulty lines.
 */
async function faultOf(text: string): Promise<{ column: number; message: string }> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: { error: number; offset: number; length: number }[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { column: 1, message: say`this is not JSON` };
  const name = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return { column: first.offset + 1, message: say`this is not JSON (${name})` };
}

/** The rows of a JSONL file: one JSON value a line; empty lines are skipped. */
export async function* readJsonLines(path: string, shown: string): AsyncGenerator<BatchRow, void, undefined> {
  for await (const { line, text } of linesOf(readText(path, shown))) {
    if (text.trim() === "") continue;
    if (text.length > longestLine) {
      const message = `the line has more than ${longestLine} characters`;
      yield { line, content: { kind: "fault", message } };
      continue;
    }
    try {
      const value: unknown = JSON.parse(text);
      yield { line, content: { kind: "json", value } };
    } catch {
      yield { line, content: { kind: "fault", ...(await faultOf(text)) } };
    }
  }
}
