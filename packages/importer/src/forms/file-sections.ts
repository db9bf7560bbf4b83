import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { FileSection } from "../positions/source-text.js";

const openApiFence =
  /^(?:```|~~~)[ \t]*(?:ya?ml|json)?[^\n]*\n(?=\s*(?:\{\s*)?["']?(?:openapi|swagger)["']?\s*:)/gm;
/** The line with method and path that starts a page dump, before the labels joined to their values. */
const dumpStart =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)[ \t]+\/\S*[ \t]*[\r\n]+Method[A-Z]+[ \t]*\r?$/gm;
/** The method on a separate line and the address below it, which start the text of a published page. */
const textStart =
  /^[ \t]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]*\r?\n[ \t]*(?:\{\{[^}\n]*\}\}|https?:\/\/[^/\s]+)\/\S*[ \t]*\r?$/gm;

/**
 * The pages of a file that contains several: published `.md` pages, page dumps, or the text of published pages in
 * sequence. A file with one page, or with a whole API, is its only section.
 */
export function fileSections(file: SourceFile): FileSection[] {
  const { text } = file;
  // JSON is one page or a whole API, and may be too large for an unnecessary search.
  if (/^\s*\{\s*"/.test(text)) return [{ ...file, firstLine: 1 }];
  for (const starts of [fenceStarts(text), titledStarts(text, dumpStart), titledStarts(text, textStart)]) {
    if (starts.length > 1) return cut(file, starts);
  }
  return [{ ...file, firstLine: 1 }];
}

/** The start of each page with a block of OpenAPI: the last first-level heading before the block. */
function fenceStarts(text: string): number[] {
  let end = 0;
  return startsOf(text, openApiFence).map((fence) => {
    const before = text.slice(end, fence);
    const headings = [...before.matchAll(/^#[ \t]+\S/gm)];
    const start = end + (headings.at(-1)?.index ?? 0);
    const close = text.indexOf(`\n${text.slice(fence, fence + 3)}`, fence + 3);
    end = close < 0 ? text.length : close + 4;
    return start;
  });
}

function startsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index);
}

/** The start of a page is its title, the last non-blank line before the match. */
function titledStarts(text: string, pattern: RegExp): number[] {
  return startsOf(text, pattern).map((start) => {
    let end = start;
    while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
    return end === 0 ? start : text.lastIndexOf("\n", end - 1) + 1;
  });
}

/** Text before the first page belongs to the first page. */
function cut(file: SourceFile, starts: readonly number[]): FileSection[] {
  let line = 1;
  return starts.map((start, index): FileSection => {
    const from = index === 0 ? 0 : start;
    const text = file.text.slice(from, starts[index + 1]);
    const section = { path: file.path, text, firstLine: line };
    line += text.split("\n").length - 1;
    return section;
  });
}
