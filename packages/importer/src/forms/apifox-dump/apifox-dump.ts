import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import type { Form } from "../form.js";
import type { FileReading, Page } from "../page.js";
import { dumpBody } from "./dump-body.js";
import { dumpParameters } from "./dump-parameters.js";
import { dumpResponses } from "./dump-responses.js";
import { type DumpParts, type DumpSection, type DumpSectionName, dumpSections } from "./dump-sections.js";
import { dumpTables, isDumpTable } from "./dump-tables.js";
import { readSectionJson } from "./read-section-json.js";

const methods = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE";
const requestLine = new RegExp(`^(${methods})\\s+(/\\S*)\\s*$`, "m");
const gluedMethod = new RegExp(`^Method(${methods})\\s*$`, "m");
const gluedPath = /^Path(\/\S*)\s*$/m;
const gluedLabel = /^(Method|Path|Type|Status|Module|Folder|Tags?|Id|Name)\S/;

/**
 * The form of a page copied from the API tool's own view: a title, `METHOD /path`, labels joined to their values
 * (`MethodPOST`), and a JSON block under each of the headings 参数, 请求体, 响应, 响应示例; or all of this in a table, with each
 * block on one line.
 */
export const apifoxDump: Form = {
  name: "apifox-dump",
  recognises: ({ text }: SourceFile): boolean =>
    (requestLine.test(text) && (gluedMethod.test(text) || /^(参数|请求体|响应)\s*$/m.test(text))) ||
    (gluedMethod.test(text) && gluedPath.test(text)) ||
    isDumpTable(text),
  read: readDump,
};

function readDump(file: SourceFile, diagnostics: Diagnostics): FileReading {
  const source = new SourceText(file);
  const tables = dumpTables(source);
  const parts = tables.length > 0 ? tables : plainParts(source);
  return { pages: parts.flatMap((part) => readPage(part, source, diagnostics)) };
}

/** The single page of a dump without tables. */
function plainParts(source: SourceText): DumpParts[] {
  const { text } = source;
  const request = requestLine.exec(text);
  const method = request?.[1] ?? gluedMethod.exec(text)?.[1] ?? "";
  const path =
    textAt(source, request?.[2], (request?.index ?? 0) + (request?.[0].indexOf("/") ?? 0)) ?? glued(source);
  if (path === undefined || method === "") return [];
  const title = firstLine(source, request?.index ?? 0);
  return [{ method, path, ...(title === undefined ? {} : { title }), sections: dumpSections(source) }];
}

function readPage(
  { method, path, title, deprecated, sections }: DumpParts,
  source: SourceText,
  diagnostics: Diagnostics,
): Page[] {
  const block = (name: DumpSectionName, severityOfAbsence: "needed" | "optional") => {
    const section = sections.get(name);
    if (section !== undefined) return readSectionJson(section, source, diagnostics);
    if (severityOfAbsence === "needed") diagnostics.report(missing(name, sections, source));
    return undefined;
  };
  const parameters = block("parameters", "needed");
  const body = block("body", "needed");
  const responses = block("responses", "needed");
  const examples = block("responseExamples", "optional");
  const description = descriptionOf(sections.get("description"), source);
  const readBody = body && dumpBody(body, diagnostics);
  const page: Page = {
    method: method.toLowerCase(),
    path,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    parameters: parameters === undefined ? [] : dumpParameters(parameters, diagnostics),
    ...(readBody === undefined ? {} : { body: readBody }),
    responses: dumpResponses(responses, examples, diagnostics),
    models: [],
    lists: [],
    ...(deprecated === true ? { extra: { deprecated } } : {}),
    location: title?.location ?? path.location,
  };
  return [page];
}

const headingOf: Readonly<Record<DumpSectionName, string>> = {
  description: "说明",
  overview: "概览",
  parameters: "参数",
  body: "请求体",
  responses: "响应",
  responseExamples: "响应示例",
};

function missing(
  name: DumpSectionName,
  sections: Map<DumpSectionName, DumpSection>,
  source: SourceText,
): Diagnostic {
  const last = [...sections.values()].at(-1);
  const after =
    last === undefined ? "" : phrase`; the last section is ${last.heading} (line ${last.line.number})`;
  const message = phrase`The section ${headingOf[name]} is missing${after}`;
  return finding("truncated-page", message, source.locateEnd());
}

function glued(source: SourceText): SourcedText | undefined {
  const match = gluedPath.exec(source.text);
  return match === null ? undefined : textAt(source, match[1], match.index + "Path".length);
}

function textAt(source: SourceText, text: string | undefined, offset: number): SourcedText | undefined {
  return text === undefined ? undefined : { text, location: source.locate({ offset, length: text.length }) };
}

/** The title: the first non-blank line before the line with method and path. */
function firstLine(source: SourceText, before: number): SourcedText | undefined {
  const line = source.lines.find(({ text, offset }) => offset < before && text.trim() !== "");
  return line && { text: line.text.trim(), location: source.locateLine(line.number) };
}

/** The text under 说明, without the lines of joined labels. */
function descriptionOf(section: DumpSection | undefined, source: SourceText): SourcedText | undefined {
  if (section === undefined) return undefined;
  const lines = section.text.split(/\r?\n/).filter((line) => !gluedLabel.test(line));
  const text = lines.join("\n").trim();
  return text === "" ? undefined : { text, location: source.locateLine(section.line.number) };
}
