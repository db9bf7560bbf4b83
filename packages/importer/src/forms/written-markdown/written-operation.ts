import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { pollingSentence } from "../../names/polling-sentence.js";
import type { SourceText } from "../../positions/source-text.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import { exportExample, exportMediaType } from "../markdown-export/export-example.js";
import type { ExportField } from "../markdown-export/export-rows.js";
import { exportSchema } from "../markdown-export/export-schema.js";
import { reportRepeatedRows } from "../markdown-export/repeated-rows.js";
import type { Page, PageBody, PageContent, PageParameter, PageResponse, ParameterPlace } from "../page.js";
import { pageExample } from "../read-example.js";
import { shownResponse } from "./response-head.js";
import { sentRequest } from "./sent-request.js";
import { writtenFields } from "./written-fields.js";
import { announcement, type Part, partOf } from "./written-parts.js";
import { formFields, isOfSection, sampleBody, sampleHeaders, shownRequest } from "./written-samples.js";
import type { ShownRequest, WrittenSection } from "./written-sections.js";

type Fence = Extract<ExportBlock, { kind: "fence" }>;

/** Blocks below one announcement. */
interface Group {
  part: Part | undefined;
  blocks: ExportBlock[];
}

const places: readonly string[] = ["path", "query", "header", "cookie"] satisfies ParameterPlace[];
const noNames: ReadonlySet<string> = new Set();

/** Converts a handwritten operation to a page. */
export function writtenOperation(
  section: WrittenSection,
  source: SourceText,
  diagnostics: Diagnostics,
): Page {
  const groups = grouped(section);
  const requests = groups.filter(({ part }) => part === undefined || part.kind === "request");
  const fields = requests.flatMap(({ part, blocks }) =>
    writtenFields(blocks, part?.kind === "request").map((field) => ({
      ...field,
      place: placeOf(field, part, section),
    })),
  );
  reportRepeatedRows(fields, source, diagnostics);
  const samples = [
    ...(section.sample === undefined ? [] : [section.sample]),
    ...groups.flatMap(({ blocks }) => blocks.flatMap(shownRequest)),
  ].filter(({ request }) => isOfSection(request, section));
  const mediaType = requests.find(({ part }) => part?.mediaType !== undefined)?.part?.mediaType;
  const body = readBody(fields, requests, samples, mediaType, section, source, diagnostics);
  const parameters = fields.flatMap((field) => toParameter(field, source));
  const description = withFurther(
    descriptionOf(section.blocks, source),
    groups.flatMap(({ part, blocks }) => (part?.kind === "sample" || part?.kind === "errors" ? [] : blocks)),
    source,
  );
  return {
    method: section.method,
    path: section.path,
    ...(section.title === undefined ? {} : { title: section.title }),
    ...(description === undefined ? {} : { description }),
    parameters: [...parameters, ...sampleHeaders(samples, parameters, source)],
    ...(body === undefined ? {} : { body }),
    responses: readResponses(
      groups,
      section,
      new Set(fields.flatMap(({ place, name = "" }) => (place === "body" ? [name] : []))),
      source,
      diagnostics,
    ),
    models: [],
    lists: [],
    ...(section.server === undefined ? {} : { extra: { servers: [{ url: section.server }] } }),
    location: section.title?.location ?? section.path.location,
  };
}

/** The blocks by the announcement above them; any other heading ends the part that was announced. */
function grouped({ blocks }: WrittenSection): Group[] {
  const groups: Group[] = [{ part: undefined, blocks: [] }];
  for (const block of blocks) {
    const text = announcement(block);
    const part = text === undefined ? undefined : partOf(text);
    const above = groups.at(-1)?.part;
    if (part !== undefined) groups.push({ part: withPlace(part, above), blocks: [] });
    else if (block.kind === "heading") groups.push({ part: { kind: "sample" }, blocks: [] });
    else groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

/** `Example:` below `Response 202` belongs to that response. */
function withPlace(part: Part, above: Part | undefined): Part {
  const isPlain = part.kind === "request" && part.place === undefined && part.mediaType === undefined;
  return isPlain && above?.kind === "response" ? above : part;
}

function placeOf(field: ExportField, part: Part | undefined, { method, path }: WrittenSection): string {
  if (field.place !== undefined) return field.place;
  const { name = "" } = field;
  if (
    path.text.includes(`{${name}}`) ||
    new RegExp(`/:${name.replace(/\W/g, "\\$&")}(?!\\w)`).test(path.text)
  )
    return "path";
  if (part?.place !== undefined) return part.place;
  return ["get", "head", "delete"].includes(method) ? "query" : "body";
}

function toParameter(field: ExportField, source: SourceText): PageParameter[] {
  const { place, name, description } = field;
  if (place === undefined || !places.includes(place) || name === undefined) return [];
  const { description: _, example, ...bare } = field;
  // Headers are strings if no column has their type.
  const typed = place === "header" && bare.type === "" ? { ...bare, type: "string" } : bare;
  return [
    {
      name,
      in: place as ParameterPlace,
      required: place === "path" || field.required,
      ...(description === undefined ? {} : { description }),
      schema: exportSchema([], source, noNames, typed),
      ...(example === undefined ? {} : { example }),
      location: source.locateLine(field.line.number),
    },
  ];
}

function readBody(
  fields: readonly ExportField[],
  groups: readonly Group[],
  samples: readonly ShownRequest[],
  declaredForm: string | undefined,
  section: WrittenSection,
  source: SourceText,
  diagnostics: Diagnostics,
): PageBody | undefined {
  const form =
    declaredForm ?? samples.find(({ request }) => request.form !== undefined)?.request.form?.mediaType;
  const documented = fields.filter(
    ({ place }) => place === "body" || place === "form" || place === "formdata",
  );
  const inBody = documented.length > 0 ? documented : formFields(samples, source);
  const names = new Set(documented.flatMap(({ name }) => name ?? []));
  // A sample without a heading above is followed by its response.
  const fence =
    section.method === "get"
      ? undefined
      : requestFence(
          groups.filter(({ part }) => section.sample === undefined || part !== undefined),
          names,
        );
  const read = fence && exportExample(fence, source, phrase`The example of the request body`, diagnostics);
  const sent = read ?? sampleBody(samples, source);
  const [first] = inBody;
  if (first === undefined && sent === undefined) return undefined;
  const isUpload = inBody.some(({ type }) => /^(?:file|binary)$|\(binary\)/i.test(type));
  const mediaType = isUpload
    ? "multipart/form-data"
    : (form ?? (fence && jsonType(fence)) ?? "application/json");
  return {
    ...(inBody.some(({ required }) => required) ? { required: true } : {}),
    contents: [
      {
        mediaType,
        ...(first === undefined ? {} : { schema: exportSchema(inBody, source, noNames) }),
        examples: sent === undefined ? [] : [pageExample(sent)],
      },
    ],
    location:
      first === undefined ? (sent?.at() ?? source.locateLine(1)) : source.locateLine(first.line.number),
  };
}

/** The first example of a body: a block of data that does not follow the sample of a request. */
function requestFence(groups: readonly Group[], names: ReadonlySet<string>): Fence | undefined {
  for (const { part, blocks } of groups) {
    for (const block of blocks) {
      if (block.kind !== "fence") continue;
      if (sentRequest(block.text) !== undefined || shownResponse(block) !== undefined) return undefined;
      if (isData(block) && (part !== undefined || mayHoldFields(block, names))) return block;
    }
  }
  return undefined;
}

/** Whether data without a heading may be that of the request: it has one of the documented fields, if there are any. */
function mayHoldFields({ text }: Fence, names: ReadonlySet<string>): boolean {
  const keys = [...text.matchAll(/"([^"\\\n]{1,80})"\s*:/g)].map(([, key]) => key ?? "");
  return names.size === 0 || keys.length === 0 || keys.some((key) => names.has(key));
}

const isData = (block: Fence): boolean =>
  /^(?:json[5c]?|xml)$/i.test(block.language) || (block.language === "" && /^\s*[{[]/.test(block.text));

const jsonType = (block: Fence): string =>
  block.language === "" || /^jsonc$/i.test(block.language) ? "application/json" : exportMediaType(block);

function readResponses(
  groups: readonly Group[],
  { method, sample }: WrittenSection,
  names: ReadonlySet<string>,
  source: SourceText,
  diagnostics: Diagnostics,
): PageResponse[] {
  const found = new Map<string, { fields: ExportField[]; contents: PageContent[]; line: number }>();
  const responseAt = (status: string, line: number) => {
    const known = found.get(status) ?? { fields: [], contents: [], line };
    found.set(status, known);
    return known;
  };
  const addExample = (status: string, fence: Fence): void => {
    const value = exportExample(
      fence.language === "" ? { ...fence, language: "json" } : fence,
      source,
      phrase`The example of the response ${status}`,
      diagnostics,
    );
    const { contents } = responseAt(status, fence.line.number);
    if (value === undefined) return;
    const mediaType = jsonType(fence);
    const same = contents.find((content) => content.mediaType === mediaType);
    if (same === undefined) contents.push({ mediaType, examples: [pageExample(value)] });
    else same.examples.push(pageExample(value));
  };
  // After a sample, or where a request has no body, data is the response.
  let isSent = sample !== undefined || ["get", "head", "delete"].includes(method);
  let hasBody = false;
  for (const { part, blocks } of groups) {
    const isResponse = part?.kind === "response";
    const status = (isResponse && part.status) || "200";
    for (const block of blocks) {
      if (block.kind !== "fence") continue;
      const shown = shownResponse(block);
      if (shown !== undefined) {
        if (isData(shown.body)) addExample(shown.status, shown.body);
        else responseAt(shown.status, block.line.number);
      } else if (sentRequest(block.text) !== undefined) isSent = true;
      else if (!isData(block) || part?.kind === "errors") continue;
      else if (isResponse || isSent || hasBody || (part === undefined && !mayHoldFields(block, names)))
        addExample(status, block);
      else hasBody = part?.kind !== "sample";
    }
    const fields = isResponse ? writtenFields(blocks) : [];
    const [first] = fields;
    if (first !== undefined) responseAt(status, first.line.number).fields.push(...fields);
    if (isResponse && part.status !== undefined && !found.has(status))
      responseAt(status, blocks[0]?.line.number ?? 1);
  }
  return [...found].map(([status, { fields, contents, line }]): PageResponse => {
    reportRepeatedRows(fields, source, diagnostics);
    const schema = fields.length === 0 ? {} : { schema: exportSchema(fields, source, noNames) };
    const empty: PageContent[] = fields.length === 0 ? [] : [{ mediaType: "application/json", examples: [] }];
    return {
      status,
      description: "",
      contents: (contents.length === 0 ? empty : contents).map((content) => ({ ...content, ...schema })),
      location: source.locateLine(line),
    };
  });
}

/** The description, and the lines below the fields that state how the task of the operation is followed. */
function withFurther(
  description: Page["description"],
  blocks: readonly ExportBlock[],
  source: SourceText,
): Page["description"] {
  const further = blocks.filter(
    (block) =>
      block.kind === "text" &&
      pollingSentence(block.text) !== undefined &&
      description?.text.includes(block.text) !== true,
  );
  const [first] = further;
  if (first === undefined) return description;
  const lines = further.map(({ line }) => line.text.trim());
  return {
    text: [...(description === undefined ? [] : [description.text]), ...lines].join("\n\n"),
    location: description?.location ?? source.locateLine(first.line.number),
  };
}

/** The lines of text before the first announcement, table or block. */
function descriptionOf(blocks: readonly ExportBlock[], source: SourceText): Page["description"] | undefined {
  const end = blocks.findIndex(
    (block) =>
      block.kind === "table" ||
      block.kind === "fence" ||
      block.kind === "heading" ||
      announcement(block) !== undefined ||
      writtenFields([block]).length > 0,
  );
  const words = blocks.slice(0, end < 0 ? blocks.length : end);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = source.text.slice(first.line.offset, last.line.offset + last.line.text.length).trim();
  return text === "" ? undefined : { text, location: source.locateLine(first.line.number) };
}
