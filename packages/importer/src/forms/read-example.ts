import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase, verbatim } from "../diagnostics/message.js";
import { finding } from "../findings/finding.js";
import { jsonStringOffsets } from "../positions/json-string-offsets.js";
import { readJson } from "../positions/read-json.js";
import { SourcedValue } from "../positions/sourced-value.js";
import type { PageExample } from "./page.js";

/**
 * Reads an example whose value is JSON inside of a JSON string, as in page dumps. An empty string is not an example.
 * Text that is not JSON stays text; invalid JSON stays text and is reported.
 *
 * @param string The string with its position in the page.
 */
export function readExampleString(
  string: SourcedValue,
  what: Message,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  const { value, source } = string;
  if (typeof value !== "string") return string;
  if (value.trim() === "") return undefined;
  const start = string.span("").valueOffset ?? string.span("").offset;
  const offsets = jsonStringOffsets(literalAt(source.text, start));
  const toPage = (offset: number): number => start + (offsets[Math.min(offset, offsets.length - 1)] ?? 0);
  const asText = new SourcedValue(value, source, new Map([["", { offset: start, length: value.length }]]));
  if (!/^\s*[[{]/.test(value)) return asText;
  const reading = readJson(value, source, toPage, what);
  const syntaxError = reading.diagnostics.find(({ rule }) => rule === "unreadable-json");
  if (syntaxError?.location !== undefined) {
    diagnostics.report(
      finding(
        "unreadable-example",
        syntaxError.wording ?? verbatim(syntaxError.message),
        syntaxError.location,
      ),
    );
    return asText;
  }
  if (reading.cutOff) {
    const location = source.locate({ offset: toPage(value.length), length: 1 });
    diagnostics.report(
      finding("unreadable-example", phrase`${what} ends in the middle of its JSON`, location),
    );
    return asText;
  }
  diagnostics.report(...reading.diagnostics);
  return reading.sourced ?? asText;
}

/** The JSON string literal that starts at an offset, with its quotes. */
function literalAt(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return text.slice(start, end + 1);
}

/** An example with its name and description on the page, if there are any. */
export function pageExample(value: SourcedValue, name?: string, description?: string): PageExample {
  return {
    value,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  };
}
