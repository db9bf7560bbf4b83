import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { readJson } from "../../positions/read-json.js";
import type { SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { DumpSection } from "./dump-sections.js";

/** The JSON block of a section. A missing or incomplete block is reported. */
export function readSectionJson(
  section: DumpSection,
  source: SourceText,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  const what = phrase`The block under ${section.heading}`;
  if (section.text.trim() === "") {
    const message = phrase`The page ends or goes on without the block under ${section.heading}`;
    diagnostics.report(finding("truncated-page", message, source.locateLine(section.line.number)));
    return undefined;
  }
  const toPage = section.toPage ?? ((offset: number): number => section.offset + offset);
  const reading = readJson(section.text, source, toPage, what);
  diagnostics.report(...reading.diagnostics);
  if (reading.cutOff) {
    const end = toPage(section.text.trimEnd().length);
    const message = phrase`${what} (line ${section.line.number}) is cut off here, in the middle of its JSON`;
    diagnostics.report(finding("truncated-page", message, source.locate({ offset: end - 1, length: 1 })));
  }
  return reading.sourced;
}
