import type { SourceLine, SourceText } from "../source-text.js";

export type TextSectionName =
  | "head"
  | "parameters"
  | "path"
  | "query"
  | "header"
  | "cookie"
  | "body"
  | "samples"
  | "responses";

export interface TextSection {
  name: TextSectionName;
  /** The heading's line; of the head, the first line of the file. */
  heading: SourceLine;
  lines: SourceLine[];
}

const headings: readonly [RegExp, TextSectionName][] = [
  [/^请求参数$/, "parameters"],
  [/^Path\s*参数$/i, "path"],
  [/^Query\s*参数$/i, "query"],
  [/^Header\s*参数$/i, "header"],
  [/^Cookie\s*参数$/i, "cookie"],
  [/^Body\s*参数/i, "body"],
  [/^示例代码$|^请求示例/, "samples"],
  [/^返回响应$/, "responses"],
];

/** Cuts a published page at its headings; what stands before the first one is the head. */
export function textSections(source: SourceText): TextSection[] {
  const [first] = source.lines;
  if (first === undefined) return [];
  const sections: TextSection[] = [{ name: "head", heading: first, lines: [] }];
  for (const line of source.lines) {
    const name = headings.find(([pattern]) => pattern.test(line.text.trim()))?.[1];
    if (name !== undefined) sections.push({ name, heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}
