import type { SourceLine, SourceText } from "../../positions/source-text.js";

/** A block of a Markdown file. */
export type ExportBlock =
  | { kind: "heading"; level: number; text: string; line: SourceLine }
  | { kind: "quote" | "text"; text: string; line: SourceLine }
  | { kind: "fence"; language: string; text: string; offset: number; line: SourceLine }
  | { kind: "table"; header: readonly string[]; rows: readonly TableRow[]; line: SourceLine };

export interface TableRow {
  cells: readonly string[];
  line: SourceLine;
}

const fenceStart = /^(```+|~~~+)\s*([\w+-]*)/;
const tableRule = /^\s*\|?\s*:?-{2,}/;

/** Splits Markdown into headings, fenced blocks, tables, quotations and lines of text. Front matter is left out. */
export function exportBlocks(source: SourceText): ExportBlock[] {
  const blocks: ExportBlock[] = [];
  const { lines } = source;
  let index = lines[0]?.text.trim() === "---" ? afterFrontMatter(lines) : 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const fence = fenceStart.exec(line.text);
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text);
    const inTags = /^<h([1-6])[^>]*>(.*?)<\/h\1>/i.exec(line.text);
    if (fence !== null) {
      const mark = fence[1] ?? "```";
      const end = lines.findIndex((other, place) => place > index && other.text.trim().startsWith(mark));
      const last = end < 0 ? lines.length : end;
      const first = lines[index + 1];
      const offset = first?.offset ?? line.offset;
      const text = source.text.slice(offset, last < lines.length ? lines[last]?.offset : undefined);
      blocks.push({ kind: "fence", language: fence[2] ?? "", text, offset, line });
      index = last + 1;
    } else if (heading !== null || inTags !== null) {
      const level = heading === null ? Number(inTags?.[1]) : (heading[1]?.length ?? 1);
      blocks.push({ kind: "heading", level, text: (heading?.[2] ?? inTags?.[2] ?? "").trim(), line });
      index += 1;
    } else if (line.text.trim().startsWith("|") && tableRule.test(lines[index + 1]?.text ?? "")) {
      const rows: TableRow[] = [];
      let next = index + 2;
      for (let row = lines[next]; row?.text.trim().startsWith("|") === true; row = lines[next]) {
        rows.push({ cells: cellsOf(row.text), line: row });
        next += 1;
      }
      blocks.push({ kind: "table", header: cellsOf(line.text), rows, line });
      index = next;
    } else {
      const text = line.text.trim();
      if (text !== "") blocks.push({ kind: text.startsWith(">") ? "quote" : "text", text, line });
      index += 1;
    }
  }
  return blocks;
}

function afterFrontMatter(lines: readonly SourceLine[]): number {
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trim() === "---");
  return end < 0 ? 0 : end + 1;
}

/** The cells of a row; `\|` and `&#124;` are bars inside of a cell. */
function cellsOf(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replace(/\\\|/g, "|")
      .replace(/&#124;/g, "|")
      .trim(),
  );
}
