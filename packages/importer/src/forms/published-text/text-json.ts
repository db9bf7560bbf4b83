import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { readJson } from "../../positions/read-json.js";
import type { SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** A JSON block found in running text. */
export interface TextJson {
  sourced?: SourcedValue;
  /** The offset after the block. */
  end: number;
}

/** Reads the JSON value that starts at an offset (at `{` or `[`) and ends where its bracket closes. */
export function readTextJson(
  source: SourceText,
  start: number,
  limit: number,
  what: Message,
  diagnostics: Diagnostics,
): TextJson {
  const end = closingOffset(source.text, start, limit);
  const reading = readJson(source.text.slice(start, end), source, (offset) => start + offset, what);
  diagnostics.report(...reading.diagnostics);
  if (reading.cutOff) {
    const last = start + source.text.slice(start, end).trimEnd().length - 1;
    const message = phrase`${what} is cut off here, in the middle of its JSON`;
    diagnostics.report(finding("truncated-page", message, source.locate({ offset: last, length: 1 })));
  }
  return { ...(reading.sourced === undefined ? {} : { sourced: reading.sourced }), end };
}

/** The offset of the bracket that closes the one at `start`, or `limit` if there is none. */
function closingOffset(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let index = start; index < limit; index += 1) {
    const character = text[index];
    if (character === '"') {
      index += 1;
      while (index < limit && text[index] !== '"' && text[index] !== "\n")
        index += text[index] === "\\" ? 2 : 1;
    } else if (character === "{" || character === "[") {
      depth += 1;
    } else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return limit;
}
