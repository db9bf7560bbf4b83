import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import type { SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import type { Page, PageBody, PageParameter, ParameterPlace } from "../page.js";
import { pageExample } from "../read-example.js";
import type { ExportBlock } from "./export-blocks.js";
import { exportExample, exportMediaType } from "./export-example.js";
import { exportResponses } from "./export-responses.js";
import { type ExportField, exportFields } from "./export-rows.js";
import { exportSchema } from "./export-schema.js";
import { exportWords } from "./export-words.js";

/** The blocks of one operation, from its heading on. */
export interface ExportSection {
  method: string;
  path: SourcedText;
  title: SourcedText;
  tag: string | undefined;
  operationId: string | undefined;
  /** What stands below the line of method and path. */
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
  const parameters = from((block) => block.kind === "heading" && exportWords.parameters.test(block.text));
  const responses = from(
    (block) =>
      (block.kind === "quote" && exportWords.responseExamples.test(block.text)) ||
      (block.kind === "heading" && exportWords.responses.test(block.text)),
  );
  const samples = from((block) => block.kind === "quote" && exportWords.samples.test(block.text));
  const fields = exportFields(blocks.slice(parameters, Math.max(parameters, responses)));
  const body = readBody(
    blocks.slice(bodyExample, Math.min(parameters, responses)),
    fields.filter(({ place }) => place === "body"),
    source,
    modelNames,
    diagnostics,
  );
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

/** The words between the address and the first heading of the export; the author's own headings belong to them. */
function textOf(blocks: readonly ExportBlock[], source: SourceText): SourcedText | undefined {
  const told = blocks.filter((block) => !(block.kind === "text" && /^(?:<a id=|<aside)/.test(block.text)));
  const [first] = told;
  const last = told.at(-1);
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

/** The body: its example above the table of parameters, its fields in the table, `body` standing for the whole. */
function readBody(
  example: readonly ExportBlock[],
  fields: readonly ExportField[],
  source: SourceText,
  modelNames: ReadonlySet<string>,
  diagnostics: Diagnostics,
): PageBody | undefined {
  const fence = example.find((block) => block.kind === "fence");
  const read = fence && exportExample(fence, source, "The example of the request body", diagnostics);
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

/** The whole body's description is the body's, not the schema's. */
function untold(root: ExportField | undefined): ExportField | undefined {
  if (root === undefined) return undefined;
  const { description: _, ...rest } = root;
  return rest;
}
