import type { SourceText } from "../../positions/source-text.js";
import type { ExportBlock } from "./export-blocks.js";
import type { ExportSection } from "./export-operation.js";
import { exportWords } from "./export-words.js";

/** The line with method and path that starts an operation. */
export const requestLine: RegExp = /^`?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/\S*?)`?$/;

/**
 * The operations of an export. An operation starts at the heading above its line with method and path. The author's own
 * headings in a description have no such line.
 */
export function exportSections(blocks: readonly ExportBlock[], source: SourceText): ExportSection[] {
  const starts = blocks.flatMap((block, index) => {
    const match = block.kind === "text" || block.kind === "heading" ? requestLine.exec(block.text) : null;
    if (match === null || (block.kind !== "text" && block.kind !== "heading")) return [];
    const heading = block.kind === "heading" ? index : headingAbove(blocks, index);
    return heading === undefined ? [] : [{ index, heading, match, block }];
  });
  const models = blocks.findIndex((block) => block.kind === "heading" && exportWords.models.test(block.text));
  let tag: string | undefined;
  return starts.map(({ index, heading, match, block }, position): ExportSection => {
    tag = tagBetween(blocks, position === 0 ? 0 : (starts[position - 1]?.index ?? 0), heading) ?? tag;
    const [, method = "", path = ""] = match;
    const next = starts[position + 1]?.heading ?? (models > index ? models : blocks.length);
    const title = blocks[heading];
    const anchor = blocks.slice(Math.max(heading - 3, 0), index).map(anchorOf);
    const operationId = anchor.find((id) => id !== undefined);
    const line = title?.line ?? block.line;
    const text = title?.kind === "heading" ? title.text : "";
    const offset = block.line.offset + block.line.text.indexOf(path);
    return {
      method: method.toLowerCase(),
      path: { text: path, location: source.locate({ offset, length: path.length }) },
      title: {
        text: heading === index ? "" : text.replace(new RegExp(`^${method}\\s+`), ""),
        location: source.locateLine(line.number),
      },
      tag,
      operationId,
      blocks: withoutTag(blocks.slice(index + 1, next)),
    };
  });
}

/** The heading directly above an operation's line with method and path; only anchors may be between them. */
function headingAbove(blocks: readonly ExportBlock[], index: number): number | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 12); above -= 1) {
    const block = blocks[above];
    if (block?.kind === "heading") return requestLine.test(block.text) ? undefined : above;
    const isBetween =
      block?.kind === "fence" || (block?.kind === "quote" && exportWords.samples.test(block.text));
    if (!isBetween && !(block?.kind === "text" && /^<a id=/.test(block.text))) return undefined;
  }
  return undefined;
}

/** The last first-level heading before an operation, which is that of its folder. */
function tagBetween(blocks: readonly ExportBlock[], from: number, to: number): string | undefined {
  for (let index = to - 1; index > from; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "heading" && block.level === 1) {
      return exportWords.authentication.test(block.text) || index === firstHeading(blocks)
        ? undefined
        : block.text;
    }
    if (block?.kind === "heading") return undefined;
  }
  return undefined;
}

function firstHeading(blocks: readonly ExportBlock[]): number {
  return blocks.findIndex((block) => block.kind === "heading");
}

/** Removes the next folder's heading from the end of the last operation before it. */
function withoutTag(blocks: readonly ExportBlock[]): ExportBlock[] {
  const kept = [...blocks];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const isAnchor = last.kind === "text" && /^<a id=/.test(last.text);
    if (!isAnchor && !(last.kind === "heading" && last.level === 1)) break;
    kept.pop();
  }
  return kept;
}

function anchorOf(block: ExportBlock): string | undefined {
  return block.kind === "text" ? /^<a id="opId([A-Za-z]\w*)">/.exec(block.text)?.[1] : undefined;
}
