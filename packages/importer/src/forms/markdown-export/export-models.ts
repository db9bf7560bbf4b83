import type { JsonObject, JsonPointer } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import type { SourceText, Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { ExportBlock } from "./export-blocks.js";
import { exportFields } from "./export-rows.js";
import { exportSchema } from "./export-schema.js";
import { exportWords } from "./export-words.js";

/** The part of an export that describes a data model. */
export interface ModelSection {
  name: string;
  heading: Extract<ExportBlock, { kind: "heading" }>;
  blocks: readonly ExportBlock[];
}

/** The data models at the end of an export, each under a separate heading. */
export function modelSections(blocks: readonly ExportBlock[]): ModelSection[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && exportWords.models.test(block.text));
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const starts = rest.flatMap((block, index) =>
    block.kind === "heading" && block.level === 2 ? [{ index, heading: block }] : [],
  );
  return starts.map(({ index, heading }, position) => ({
    name: heading.text,
    heading,
    blocks: rest.slice(index + 1, starts[position + 1]?.index),
  }));
}

/** The data models as components, with the position of each field. */
export function exportModels(
  sections: readonly ModelSection[],
  source: SourceText,
  names: ReadonlySet<string>,
): SourcedValue {
  const schemas: JsonObject = {};
  const spans = new Map<JsonPointer, Span>([["", { offset: 0, length: 1 }]]);
  for (const { name, heading, blocks } of sections) {
    const pointer = appendPointer("/schemas", name);
    const schema = exportSchema(exportFields(blocks), source, names);
    for (const [inner, span] of schema.spans) spans.set(pointer + inner, span);
    spans.set(pointer, { offset: heading.line.offset, length: heading.line.text.length });
    schemas[name] = schema.value;
  }
  return new SourcedValue({ schemas }, source, spans);
}
