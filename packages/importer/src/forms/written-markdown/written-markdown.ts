import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import type { Form } from "../form.js";
import { exportBlocks } from "../markdown-export/export-blocks.js";
import type { FileReading, Page } from "../page.js";
import { blocksBelowNews, isNews } from "./news.js";
import { statedFacts, withStated } from "./stated-facts.js";
import { writtenOperation } from "./written-operation.js";
import { type WrittenSection, writtenSections } from "./written-sections.js";

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
    const stated = statedFacts(blocks, sections, source);
    const isArticle = isNews(blocks, source);
    const news = blocksBelowNews(blocks);
    const pages = sections.map((section) => {
      const page = withStated(writtenOperation(section, source, diagnostics), section, stated);
      const standing = standingOf(section, page, isArticle || news.has(section.at));
      return standing === undefined ? page : { ...page, standing };
    });
    const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
    const isTitle =
      heading?.kind === "heading" && sections.every(({ title }) => title?.text !== heading.text);
    const root: JsonObject = {
      ...(isTitle ? { info: { title: heading.text, version: "1.0.0" } } : {}),
      ...(stated.servers.length === 0 ? {} : { servers: stated.servers.map((url) => ({ url })) }),
    };
    return { pages, root };
  },
};

/** News that documents fields is documentation: a page may be part of a site that dates all of its pages. */
function standingOf(section: WrittenSection, page: Page, isInNews: boolean): Page["standing"] {
  const documentsFields = page.body?.contents.some(({ schema }) => schema !== undefined) === true;
  if (isInNews && !documentsFields) return "news";
  if (section.isListed === true) return "listed";
  return section.sample === undefined ? undefined : "sample";
}
