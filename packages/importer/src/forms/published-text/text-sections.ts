import type { SourceLine, SourceText } from "../../positions/source-text.js";

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
  /** The heading's line; for the head, the first line of the file. */
  heading: SourceLine;
  lines: SourceLine[];
}

/** The headings of the site itself, in Chinese and English. */
const headings: readonly [RegExp, TextSectionName][] = [
  [/^(?:请求参数|Request|Request Params?)$/, "parameters"],
  [/^Path\s*(?:参数|Param(?:eter)?s?)$/i, "path"],
  [/^Query\s*(?:参数|Param(?:eter)?s?)$/i, "query"],
  [/^Header\s*(?:参数|Param(?:eter)?s?)$/i, "header"],
  [/^Cookie\s*(?:参数|Param(?:eter)?s?)$/i, "cookie"],
  [/^Body\s*(?:参数|Param(?:eter)?s?)/i, "body"],
  [/^示例代码$|^请求示例|^(?:Request|Code|Request Code) (?:samples?|examples?)/i, "samples"],
  [/^(?:返回响应|Responses)$/, "responses"],
];

/** Splits a published page at its headings; the part before the first one is the head. */
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
