import type { SourceLine, SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";

/** The sections of a page dump, by their heading. */
export const dumpHeadings = {
  说明: "description",
  概览: "overview",
  参数: "parameters",
  请求体: "body",
  响应: "responses",
  响应示例: "responseExamples",
} as const;

export type DumpSectionName = (typeof dumpHeadings)[keyof typeof dumpHeadings];

export interface DumpSection {
  name: DumpSectionName;
  /** As written on the page: `请求体`. */
  heading: string;
  line: SourceLine;
  /** The text between this heading and the next. */
  text: string;
  offset: number;
  /** Converts an offset in `text` to one in the page, where the page's notation differs. */
  toPage?: (offset: number) => number;
}

/** The parts of a dump before its blocks are read. */
export interface DumpParts {
  method: string;
  path: SourcedText;
  title?: SourcedText;
  deprecated?: boolean;
  sections: Map<DumpSectionName, DumpSection>;
}

const headings: ReadonlyMap<string, DumpSectionName> = new Map(Object.entries(dumpHeadings));

/**
 * Splits a page dump at its headings. A heading is a whole line without indentation; no line of a JSON block can look
 * like one, since JSON has no bare words there. Of repeated headings, the first one is used.
 */
export function dumpSections(source: SourceText): Map<DumpSectionName, DumpSection> {
  const sections = new Map<DumpSectionName, DumpSection>();
  const starts = source.lines.filter((line) => headings.has(line.text.trimEnd()));
  for (const [index, line] of starts.entries()) {
    const heading = line.text.trimEnd();
    const name = headings.get(heading);
    if (name === undefined || sections.has(name)) continue;
    const offset = line.offset + line.text.length;
    const end = starts[index + 1]?.offset ?? source.text.length;
    sections.set(name, { name, heading, line, text: source.text.slice(offset, end), offset });
  }
  return sections;
}
