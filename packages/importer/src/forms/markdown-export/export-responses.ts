import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageContent, PageResponse } from "../page.js";
import { pageExample } from "../read-example.js";
import type { ExportBlock } from "./export-blocks.js";
import { exportExample, exportMediaType } from "./export-example.js";
import { exportFields, tableRecords } from "./export-rows.js";
import { exportSchema } from "./export-schema.js";
import { exportType } from "./export-type.js";
import { exportWords } from "./export-words.js";

/** The responses of an operation: the table of statuses, the schema of each below it, the examples above it. */
export function exportResponses(
  blocks: readonly ExportBlock[],
  source: SourceText,
  modelNames: ReadonlySet<string>,
  diagnostics: Diagnostics,
): PageResponse[] {
  const schemas = inlineSchemas(blocks, source, modelNames);
  const examples = responseExamples(blocks, source, diagnostics);
  const table = blocks.find((block) => block.kind === "table" && tableRecords(block).some(isStatus));
  const rows = table?.kind === "table" ? tableRecords(table).filter(isStatus) : [];
  if (rows.length === 0) return shownResponses(blocks, source, diagnostics);
  return rows.map(({ record, line }): PageResponse => {
    const status = (record["status"] ?? "default").toLowerCase();
    const written = (record["schema"] ?? "").trim();
    const span = { offset: line.offset, length: line.text.length };
    const linked = /^(?:Inline|None|none)?$/.test(written)
      ? undefined
      : new SourcedValue(exportType(written, modelNames), source, new Map([["", span]]));
    const schema = schemas.get(status) ?? linked;
    const contents = (examples.get(status) ?? []).map((content) =>
      schema === undefined ? content : { ...content, schema },
    );
    const description = record["description"] ?? "";
    const meaning = /^\[(.*?)\]/.exec(record["meaning"] ?? "")?.[1] ?? record["meaning"] ?? "";
    return {
      status: /^[1-5]\d\d$/.test(status) ? status : "default",
      description: description === "" || description === "none" ? meaning : description,
      contents:
        contents.length === 0 && schema !== undefined
          ? [{ mediaType: "application/json", schema, examples: [] }]
          : contents,
      location: source.locateLine(line.number),
    };
  });
}

/** Without a table of statuses: the responses from the examples below the heading. */
function shownResponses(
  blocks: readonly ExportBlock[],
  source: SourceText,
  diagnostics: Diagnostics,
): PageResponse[] {
  const [heading, ...rest] = blocks;
  const below = heading?.kind === "heading" || heading?.kind === "text" ? rest : blocks;
  return [...responseExamples(below, source, diagnostics)].map(([status, contents]) => ({
    status: /^[1-5]\d\d$/.test(status) ? status : "default",
    description: "",
    contents,
    location: source.locateLine(heading?.line.number ?? 1),
  }));
}

function isStatus({ record }: { record: Record<string, string> }): boolean {
  return "status" in record && ("meaning" in record || "schema" in record);
}

/** Status → the schema under 返回数据结构. */
function inlineSchemas(
  blocks: readonly ExportBlock[],
  source: SourceText,
  modelNames: ReadonlySet<string>,
): Map<string, SourcedValue> {
  const schemas = new Map<string, SourcedValue>();
  const starts = blocks.flatMap((block, index) => {
    const status = block.kind === "text" ? exportWords.status.exec(block.text)?.[1] : undefined;
    return status === undefined ? [] : [{ index, status }];
  });
  for (const [position, { index, status }] of starts.entries()) {
    const fields = exportFields(blocks.slice(index, starts[position + 1]?.index));
    if (fields.length > 0) schemas.set(status.toLowerCase(), exportSchema(fields, source, modelNames));
  }
  return schemas;
}

/** Status → its examples, by media type. A quotation above a block contains its status or the name of the example. */
function responseExamples(
  blocks: readonly ExportBlock[],
  source: SourceText,
  diagnostics: Diagnostics,
): Map<string, PageContent[]> {
  const found = new Map<string, PageContent[]>();
  let status = "200";
  let name: string | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") break;
    if (block.kind === "quote") {
      const statedStatus = exportWords.statusExample.exec(block.text)?.[1];
      const isHeading = exportWords.responseExamples.test(block.text);
      if (statedStatus !== undefined) status = statedStatus.toLowerCase();
      name = statedStatus !== undefined || isHeading ? undefined : block.text.replace(/^>\s*/, "");
    }
    if (block.kind !== "fence") continue;
    const value = exportExample(block, source, phrase`The example of the response ${status}`, diagnostics);
    if (value === undefined) continue;
    const mediaType = exportMediaType(block);
    const contents = found.get(status) ?? [];
    found.set(status, contents);
    const known = contents.find((content) => content.mediaType === mediaType);
    if (known === undefined) contents.push({ mediaType, examples: [pageExample(value, name)] });
    else known.examples.push(pageExample(value, name));
  }
  return found;
}
