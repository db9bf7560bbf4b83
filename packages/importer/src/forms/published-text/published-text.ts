import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { Form } from "../form.js";
import type { FileReading, Page, PageParameter, ParameterPlace } from "../page.js";
import { typedText } from "../typed-text.js";
import { readFields, type TextField } from "./read-fields.js";
import { textAuthorization } from "./text-authorization.js";
import { readTextBody } from "./text-body.js";
import { readTextHead } from "./text-head.js";
import { readTextResponses } from "./text-responses.js";
import { type TextSection, textSections } from "./text-sections.js";

const places: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

/**
 * The form of a published page copied as text from a browser: navigation, a title, the method and the address on
 * separate lines, lists, then 请求参数 with several lines for every field, samples, and 返回响应.
 */
export const publishedText: Form = {
  name: "published-text",
  recognises: ({ path, text }: SourceFile): boolean => {
    if (!/^[ \t]*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t\r]*$/m.test(text)) return false;
    const source = new SourceText({ path, text });
    return readTextHead(source, textSections(source)[0]?.lines ?? []) !== undefined;
  },
  read: readPublishedText,
};

function readPublishedText(file: SourceFile, diagnostics: Diagnostics): FileReading {
  const source = new SourceText(file);
  const sections = textSections(source);
  const head = readTextHead(source, sections[0]?.lines ?? []);
  if (head === undefined) return { pages: [] };
  const parameters = places.flatMap((place) =>
    sections
      .filter((section) => section.name === place)
      .flatMap((section) => readParameters(source, section, place, diagnostics)),
  );
  const body = readTextBody(
    source,
    sections.find(({ name }) => name === "body"),
    sections.filter(({ name }) => name === "samples"),
    diagnostics,
  );
  const responses = sections.find(({ name }) => name === "responses");
  if (responses === undefined) {
    const last = sections.at(-1);
    const where =
      last === undefined || last.name === "head" ? "" : phrase`; it ends in ${last.heading.text.trim()}`;
    const message = phrase`The section 返回响应 is missing${where}`;
    diagnostics.report(finding("truncated-page", message, source.locateEnd()));
  }
  const read = responses === undefined ? [] : readTextResponses(source, responses.lines, diagnostics);
  if (responses !== undefined && read.length === 0) {
    const message = phrase`The page ends or goes on without a response under 返回响应`;
    diagnostics.report(finding("truncated-page", message, source.locateLine(responses.heading.number)));
  }
  const { deprecated, ...facts } = head;
  const page: Page = {
    ...facts,
    parameters: [...parameters, ...textAuthorization(source, sections, parameters)],
    ...(body === undefined ? {} : { body }),
    responses: read,
    ...(deprecated ? { extra: { deprecated } } : {}),
    location: head.title?.location ?? head.path.location,
  };
  return { pages: [page] };
}

function readParameters(
  source: SourceText,
  section: TextSection,
  place: ParameterPlace,
  diagnostics: Diagnostics,
): PageParameter[] {
  return readFields(section.lines).flatMap((field): PageParameter[] => {
    if (field.name !== undefined) return [toParameter(source, field, field.name, place)];
    const message = phrase`A ${place} parameter has no name`;
    diagnostics.report(finding("unnamed-parameter", message, source.locateLine(field.line.number)));
    return [];
  });
}

function toParameter(
  source: SourceText,
  field: TextField,
  name: string,
  place: ParameterPlace,
): PageParameter {
  const span = { offset: field.line.offset, length: field.line.text.length };
  return {
    name,
    in: place,
    required: place === "path" || field.required,
    ...(field.description === undefined ? {} : { description: field.description }),
    schema: new SourcedValue(field.type.schema, source, new Map([["", span]])),
    ...(field.example === undefined ? {} : { example: typedText(field.example, field.type.schema) }),
    location: source.locateLine(field.line.number),
  };
}
