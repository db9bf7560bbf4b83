import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import type { Form } from "../form.js";
import { exportBlocks } from "../markdown-export/export-blocks.js";
import type { FileReading, Page, PageParameter } from "../page.js";
import { preambleAuthorization, preambleServers } from "./preamble.js";
import { writtenOperation } from "./written-operation.js";
import { writtenSections } from "./written-sections.js";

/** Every operation has its method and a path in one of these ways. */
const methodWord = /\b(?:GET|POST|PUT|PATCH|DELETE)\b|\bcurl\s/;
const markdown = /^#{1,6}\s|^```|^~~~|^\s*\|.*\|\s*$|^\s*[-+*]\s+[`*]/m;

/**
 * Handwritten Markdown. An operation is identified by a line or a heading with method and path, by two lines or cells
 * with labels, or by a sample (curl, or HTTP). Fields are in tables or bullets, examples in fenced blocks below
 * headings or lines that announce the request or the response.
 */
export const writtenMarkdown: Form = {
  name: "written-markdown",
  recognises: ({ path, text }: SourceFile): boolean => {
    if (!methodWord.test(text) || !markdown.test(text)) return false;
    const source = new SourceText({ path, text });
    return writtenSections(exportBlocks(source), source).length > 0;
  },
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const source = new SourceText(file);
    const blocks = exportBlocks(source);
    const sections = writtenSections(blocks, source);
    const [first] = sections;
    const above = blocks.filter(({ line }) => line.number < (first?.line ?? 1));
    const authorization = preambleAuthorization(above, source);
    const pages = sections
      .map((section) => writtenOperation(section, source, diagnostics))
      .map((page) => withParameter(page, authorization));
    const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
    const servers = preambleServers(above);
    const isTitle =
      heading?.kind === "heading" && sections.every(({ title }) => title?.text !== heading.text);
    const root: JsonObject = {
      ...(isTitle ? { info: { title: heading.text, version: "1.0.0" } } : {}),
      ...(servers.length === 0 ? {} : { servers }),
    };
    return { pages, root };
  },
};

/** Adds a header that applies to all pages, unless the page has one of that name. */
function withParameter(page: Page, parameter: PageParameter | undefined): Page {
  const name = parameter?.name.toLowerCase();
  const isThere = page.parameters.some((one) => one.in === "header" && one.name.toLowerCase() === name);
  return parameter === undefined || isThere ? page : { ...page, parameters: [...page.parameters, parameter] };
}
