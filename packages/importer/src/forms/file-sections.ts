import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { FileSection } from "../positions/source-text.js";

const openApiFence =
  /^(?:```|~~~)[ \t]*(?:ya?ml|json)?[^\n]*\n(?=\s*(?:\{\s*)?["']?(?:openapi|swagger)["']?\s*:)/gm;
/** The line of method and path with which a page dump starts, the labels glued to their values below it. */
const dumpStart =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)[ \t]+\/\S*[ \t]*[\r\n]+Method[A-Z]+[ \t]*\r?$/gm;
/** The method alone on its line and the address below it, with which the text of a published page starts. */
const textStart =
  /^[ \t]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]*\r?\n[ \t]*(?:\{\{[^}\n]*\}\}|https?:\/\/[^/\s]+)\/\S*[ \t]*\r?$/gm;

/**
 * The pages of a file that holds several: published `.md` pages, page dumps, or the text of published pages, one below
 * the other. A file that holds one page, or a whole API in one piece, is its only section.
 */
export function fileSections(file: SourceFile): FileSection[] {
  const { text } = file;
  // JSON is one page or a whole API, and may be too large to be looked through for nothing.
  if (/^\s*\{\s*"/.test(text)) return [{ ...file, firstLine: 1 }];
  for (const starts of [fenceStarts(text), titledStarts(text, dumpStart), titledStarts(text, textStart)]) {
    if (starts.length > 1) return cut(file, starts);
  }
  return [{ ...file, firstLine: 1 }];
}

/** Where each page with a block of OpenAPI starts: at the last heading of the first level before the block. */
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

/** The page starts with its title, the last line with something on it before the match. */
function titledStarts(text: string, pattern: RegExp): number[] {
  return startsOf(text, pattern).map((start) => {
    let end = start;
    while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
    return end === 0 ? start : text.lastIndexOf("\n", end - 1) + 1;
  });
}

/** What stands before the first page belongs to it. */
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
