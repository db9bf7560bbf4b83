import { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { readJson } from "../../positions/read-json.js";
import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { readYamlTree } from "../../positions/yaml-tree.js";
import type { ExportBlock } from "./export-blocks.js";

type Fence = Extract<ExportBlock, { kind: "fence" }>;

/** An example in a fenced block: JSON, YAML that represents a form, or text. Undefined if it is empty. */
export function exportExample(
  block: Fence,
  source: SourceText,
  what: Message,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  if (block.text.trim() === "") return undefined;
  const text = new SourcedValue(
    block.text.trimEnd(),
    source,
    new Map([["", { offset: block.offset, length: block.text.length }]]),
  );
  if (/^ya?ml$/i.test(block.language)) {
    return readYamlTree(block.text, source, block.offset, new Diagnostics()) ?? text;
  }
  if (!/^json5?$/i.test(block.language)) return text;
  const reading = readJson(block.text, source, (offset) => block.offset + offset, what);
  const error = reading.diagnostics.find(({ rule }) => rule === "unreadable-json");
  if (error?.location !== undefined || reading.cutOff) {
    const location = error?.location ?? source.locate({ offset: block.offset, length: 1 });
    const message = error?.wording ?? phrase`${what} ends in the middle of its JSON`;
    diagnostics.report(finding("unreadable-example", message, location));
    return text;
  }
  diagnostics.report(...reading.diagnostics);
  return reading.sourced;
}

/** The media type of a fenced block's content. */
export function exportMediaType(block: Fence): string {
  if (/^xml$/i.test(block.language)) return "application/xml";
  if (/^html$/i.test(block.language)) return "text/html";
  return /^json5?$/i.test(block.language) ? "application/json" : "text/plain";
}
