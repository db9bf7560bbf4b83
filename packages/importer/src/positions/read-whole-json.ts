import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { finding } from "../findings/finding.js";
import { readJson } from "./read-json.js";
import type { SourceText } from "./source-text.js";
import type { SourcedValue } from "./sourced-value.js";

/** Reads a file that consists of one JSON value; an end in the middle is reported. */
export function readWholeJson(
  source: SourceText,
  what: Message,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  const reading = readJson(source.text, source, (offset) => offset, what);
  diagnostics.report(...reading.diagnostics);
  if (reading.cutOff) {
    const last = source.locate({ offset: source.text.trimEnd().length - 1, length: 1 });
    diagnostics.report(
      finding("truncated-page", phrase`${what} is cut off here, in the middle of its JSON`, last),
    );
  }
  return reading.sourced;
}
