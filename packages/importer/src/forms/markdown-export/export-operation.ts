import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import type { SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import type { Page, PageBody, PageParameter, ParameterPlace } from "../page.js";
import { pageExample } from "../read-example.js";
import type { ExportBlock } from "./export-blocks.js";
import { exportExample, exportMediaType } from "./export-example.js";
import { exportResponses } from "./export-responses.js";
import { type ExportField, exportFields, tableRecords } from "./export-rows.js";
import { exportSchema } from "./export-schema.js";
import { exportWords } from "./export-words.js";
import { reportRepeatedRows } from "./repeated-rows.js";

/** The blocks of one operation, starting at its heading. */
export interface ExportSection {
  method: string;
  path: SourcedText;
  title: SourcedText;
  tag: string | undefined;
  operationId: string | undefined;
  /** The blocks below the line with method and path. */
  blocks: readonly ExportBlock[];
}

const places: readonly string[] = ["path", "query", "header", "cookie"] satisfies ParameterPlace[];

/** One operation of a Markdown export as a page. */
export function exportOperation(
  section: ExportSection,
  source: SourceText,
  modelNames: ReadonlySet<string>,
  diagnostics: Diagnostics,
): Page {
  const { blocks } = section;
  const from = (test: (block: ExportBlock) => boolean): number => {
    const index = blocks.findIndex(test);
    return index < 0 ? blocks.length : index;
  };
  const bodyExample = from((block) => block.kind === "quote" && exportWords.bodyExample.test(block.text));
  const responses = from(
    (block) =>
      (block.kind === "quote" && exportWords.responseExamples.test(block.text)) ||
      exportWords.responses.test(titleOf(block)),
  );
  const headed = from((block) => exportWords.parameters.test(titleOf(block)));
  // A handwritten table may have no heading.
  const table = from((block) => block.kind === "table" && tableRecords(block).some(isField));
  const parameters = headed < blocks.length || table > responses ? headed : table;
  const samples = from((block) => block.kind === "quote" && exportWords.samples.test(block.text));
  const fields = exportFields(blocks.slice(parameters, Math.max(parameters, responses))).map((field) =>
    field.place === undefined ? { ...field, place: placeOf(field, section) } : field,
  );
  const body = readBody(
    blocks.slice(bodyExample, Math.min(parameters, responses)),
    fields.filter(({ place }) => place === "body"),
    source,
    modelNames,
    diagnostics,
  );
  reportRepeatedRows(fields, source, diagnostics);
  const description = textOf(blocks.slice(0, Math.min(bodyExample, parameters, responses, samples)), source);
  const extra: JsonObject = {
    ...(section.operationId === undefined ? {} : { operationId: section.operationId }),
    ...(section.tag === undefined ? {} : { tags: [section.tag] }),
  };
  return {
    method: section.method,
    path: section.path,
    title: section.title,
    ...(description === undefined ? {} : { description }),
    parameters: fields.flatMap((field) => toParameter(field, source, modelNames)),
    ...(body === undefined ? {} : { body }),
    responses: exportResponses(blocks.slice(responses), source, modelNames, diagnostics),
    models: [],
    lists: [],
    extra,
    location: section.title.location,
  };
}

/** The text of a heading, or of a handwritten line in place of one: `**Response:**`. */
function titleOf(block: ExportBlock): string {
  if (block.kind !== "heading" && block.kind !== "text") return "";
  return block.text.replace(/^\*\*|\*\*$/g, "").replace(/\s*[:\uff1a]$/, "");
}

function isField({ record }: { record: Record<string, string> }): boolean {
  return "name" in record && "type" in record;
}

/** The location of a field for which the table has none. */
function placeOf({ name }: ExportField, { method, path }: ExportSection): string {
  if (name !== undefined && path.text.includes(`{${name}}`)) return "path";
  return method === "get" || method === "head" || method === "delete" ? "query" : "body";
}

/** The text between the address and the first heading of the export, including the author's own headings. */
function textOf(blocks: readonly ExportBlock[], source: SourceText): SourcedText | undefined {
  const contentBlocks = blocks.filter(
    (block) => !(block.kind === "text" && /^(?:<a id=|<aside)/.test(block.text)),
  );
  const [first] = contentBlocks;
  const last = contentBlocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const end = last.kind === "fence" ? source.lineAt(last.offset + last.text.length) : last.line;
  const lastRow = last.kind === "table" ? (last.rows.at(-1)?.line ?? last.line) : end;
  const text = source.text.slice(first.line.offset, lastRow.offset + lastRow.text.length).trim();
  return text === "" ? undefined : { text, location: source.locateLine(first.line.number) };
}

function toParameter(
  field: ExportField,
  source: SourceText,
  modelNames: ReadonlySet<string>,
): PageParameter[] {
  const { place, name } = field;
  if (!isPlace(place) || name === undefined || name === "") return [];
  const { title: _, description, ...bare } = field;
  return [
    {
      name,
      in: place,
      required: place === "path" || field.required,
      ...(description === undefined ? {} : { description }),
      schema: exportSchema([], source, modelNames, bare),
      location: source.locateLine(field.line.number),
    },
  ];
}

function isPlace(place: string | undefined): place is ParameterPlace {
  return place !== undefined && places.includes(place);
}

/** The body: its example above the table of parameters, its fields in the table, with `body` as the whole. */
function readBody(
  example: readonly ExportBlock[],
  fields: readonly ExportField[],
  source: SourceText,
  modelNames: ReadonlySet<string>,
  diagnostics: Diagnostics,
): PageBody | undefined {
  const fence = example.find((block) => block.kind === "fence");
  const read = fence && exportExample(fence, source, phrase`The example of the request body`, diagnostics);
  const [first] = fields;
  if (first === undefined && read === undefined) return undefined;
  const root = first?.depth === 0 && first.name === "body" ? first : undefined;
  const inner = root === undefined ? fields : fields.slice(1);
  const isUpload = fields.some(({ type }) => /^file$|\(binary\)/.test(type));
  const isForm = fence !== undefined && /^ya?ml$/i.test(fence.language);
  const form = isUpload ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const mediaType =
    isForm || isUpload ? form : fence === undefined ? "application/json" : exportMediaType(fence);
  const line = first?.line ?? fence?.line;
  return {
    ...(root === undefined ? {} : { required: root.required }),
    ...(root?.description === undefined ? {} : { description: root.description }),
    contents: [
      {
        mediaType,
        ...(first === undefined ? {} : { schema: exportSchema(inner, source, modelNames, untold(root)) }),
        examples: read === undefined ? [] : [pageExample(read)],
      },
    ],
    location: source.locateLine(line?.number ?? 1),
  };
}

/** The description of the whole body belongs to the body, not to the schema. */
function untold(root: ExportField | undefined): ExportField | undefined {
  if (root === undefined) return undefined;
  const { description: _, ...rest } = root;
  return rest;
}
