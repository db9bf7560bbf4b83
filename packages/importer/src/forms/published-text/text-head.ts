import type { SourceLine, SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";

/** The head of a published page, from its title to the first section. */
export interface TextHead {
  title?: SourcedText;
  method: string;
  path: SourcedText;
  description?: SourcedText;
  models: SourcedText[];
  lists: SourcedText[][];
  /** Whether the page is marked as deprecated. */
  deprecated: boolean;
}

const methodLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
/** A path, after a host or a placeholder for one (`{{BASE_URL}}`). */
const addressLine = /^(?:\{\{[^}]*\}\}|https?:\/\/[^/\s]+)?(\/[^\s?]*)(?:\?\S*)?$/;
const modelLine = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.:-]*$/;
const chrome =
  /^(?:最后修改时间|修改于|创建于|发布时间|Last modified|Modified at|Created at|Published at|Maintainer:|Developing$|Released$|Run in Api(?:fox|dog)|Try it)/i;
/** The status of the page, between the title and the method. */
const statusLine =
  /^(?:开发中|测试中|已发布|设计中|待定|将废弃|已废弃|Designing|Pending|Developing|Testing|Released|Deprecated|Deprecating)$/i;
const deprecatedLine = /^(?:将废弃|已废弃|Deprecated|Deprecating)$/i;
const listItem = /^[\w.:+%-]{1,60}$/;

/** Finds the method and the address below it; undefined if there is none. */
export function readTextHead(source: SourceText, lines: readonly SourceLine[]): TextHead | undefined {
  const filled = lines.filter((line) => line.text.trim() !== "");
  const index = filled.findIndex(
    (line, position) =>
      methodLine.test(line.text.trim()) && addressLine.test(filled[position + 1]?.text.trim() ?? ""),
  );
  const above = filled.slice(0, Math.max(0, index));
  const titleIndex = above.findLastIndex((line) => !statusLine.test(line.text.trim()));
  const [method, address, title] = [filled[index], filled[index + 1], above[titleIndex]];
  const path = addressLine.exec(address?.text.trim() ?? "")?.[1];
  if (index < 0 || method === undefined || address === undefined || path === undefined) return undefined;
  const offset = address.offset + address.text.indexOf(path, address.text.lastIndexOf("}}") + 1);
  return {
    ...(title === undefined || title.text.startsWith("- ") ? {} : { title: sourced(source, title) }),
    method: method.text.trim().toLowerCase(),
    path: { text: path, location: source.locate({ offset, length: path.length }) },
    deprecated: above.slice(titleIndex + 1).some((line) => deprecatedLine.test(line.text.trim())),
    ...readValues(source, filled.slice(index + 2)),
  };
}

/** Models, lists of values (adjacent lines of the same shape), and the rest as description. */
function readValues(
  source: SourceText,
  lines: readonly SourceLine[],
): Pick<TextHead, "models" | "lists" | "description"> {
  const models: SourcedText[] = [];
  const runs: SourceLine[][] = [];
  const prose: SourceLine[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    const run = runs.at(-1);
    const previous = run?.at(-1) === lines[index - 1] ? run?.at(-1) : undefined;
    if (chrome.test(text) || statusLine.test(text)) continue;
    if (modelLine.test(text)) models.push(sourced(source, line));
    else if (!listItem.test(text)) prose.push(line);
    else if (previous !== undefined && shape(previous.text) === shape(text)) run?.push(line);
    else runs.push([line]);
  }
  for (const run of runs) if (run.length === 1) prose.push(...run);
  prose.sort((one, other) => one.number - other.number);
  const [first] = prose;
  const lists = runs.filter((run) => run.length > 1).map((run) => run.map((line) => sourced(source, line)));
  if (first === undefined) return { models, lists };
  const text = prose.map((line) => line.text.trim()).join("\n");
  return { models, lists, description: { text, location: source.locateLine(first.number) } };
}

/** `16:9` and `3:2` have the same shape, `webp` and `png` another. */
function shape(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, "0")
    .replace(/[A-Za-z_]+/g, "a");
}

function sourced(source: SourceText, line: SourceLine): SourcedText {
  return { text: line.text.trim(), location: source.locateLine(line.number) };
}
