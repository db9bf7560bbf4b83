import type { SourceLine, SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import type { DumpParts, DumpSection, DumpSectionName } from "./dump-sections.js";

type Label = DumpSectionName | "title" | "method" | "path" | "status";

/** The labels of the cells in such a table. */
const labels: readonly (readonly [RegExp, Label])[] = [
  [/^(?:标题|名称|接口名称|title|name)$/i, "title"],
  [/^(?:method|请求方法|方法)$/i, "method"],
  [/^(?:path|路径|请求路径|url)$/i, "path"],
  [/^(?:status|状态|接口状态)$/i, "status"],
  [/^(?:说明|description)$/i, "description"],
  [/^(?:概览|overview)$/i, "overview"],
  [/^(?:参数|请求参数|parameters)$/i, "parameters"],
  [/^(?:请求体|request ?body|body)$/i, "body"],
  [/^(?:响应|返回响应|responses?)$/i, "responses"],
  [/^(?:响应示例|response ?examples?)$/i, "responseExamples"],
];

interface Cell {
  text: string;
  offset: number;
  line: SourceLine;
}

const blockCell = /\|[ \t*`]*(?:参数|请求参数|请求体|parameters|request ?body)[ \t*`]*\|/i;
const addressCell = /\|[ \t*`]*(?:method|请求方法|方法|path|路径|请求路径)[ \t*`]*\|/i;

/** Whether a text is a dump in a table: it has cells for the parameters, for method or path, and with JSON. */
export function isDumpTable(text: string): boolean {
  return blockCell.test(text) && addressCell.test(text) && /\|\s*`*\{"/.test(text);
}

/** The pages in a file's tables: each table of labels and values, and each row below a header of labels. */
export function dumpTables(source: SourceText): DumpParts[] {
  const pages: DumpParts[] = [];
  let upright: Partial<Record<Label, Cell>> = {};
  let head: (Label | undefined)[] | undefined;
  let heading: Cell | undefined;
  const finish = (): void => {
    const page = toParts(titled(upright, heading), source);
    if (page !== undefined) pages.push(page);
    upright = {};
    head = undefined;
  };
  for (const line of source.lines) {
    const cells = cellsOf(line);
    if (cells === undefined) {
      const title = /^#+\s+(\S.*)$/.exec(line.text);
      if (title !== null) {
        finish();
        const text = (title[1] ?? "").trim();
        heading = { text, offset: line.offset + line.text.indexOf(text), line };
      }
      // Text ends a page; a blank line does not, because the page may continue after it.
      if (line.text.trim() !== "" && Object.keys(upright).length > 0) finish();
      head = undefined;
      continue;
    }
    if (cells.every(({ text }) => /^:?-+:?$/.test(text))) continue;
    const named = cells.map(({ text }) => labelOf(text));
    if (named.filter((label) => label !== undefined).length >= 3) {
      head = named;
      continue;
    }
    const [first, second] = cells;
    if (head !== undefined) {
      const row: Partial<Record<Label, Cell>> = {};
      for (const [index, label] of head.entries()) {
        const cell = cells[index];
        if (label !== undefined && cell !== undefined) row[label] = cell;
      }
      const page = toParts(row, source);
      if (page !== undefined) pages.push(page);
    } else if (first !== undefined && second !== undefined) {
      const label = labelOf(first.text);
      if (label !== undefined && upright[label] === undefined) upright[label] = second;
    }
  }
  finish();
  return pages;
}

/** A table without a title gets that of the heading above it. */
function titled(
  cells: Partial<Record<Label, Cell>>,
  heading: Cell | undefined,
): Partial<Record<Label, Cell>> {
  return cells.title === undefined && heading !== undefined ? { ...cells, title: heading } : cells;
}

function labelOf(text: string): Label | undefined {
  const bare = text.replace(/^[*`\s]+|[*`\s]+$/g, "");
  return labels.find(([pattern]) => pattern.test(bare))?.[1];
}

/** The cells of a table line; undefined for any other line. A bar inside of a cell is written `\|`. */
function cellsOf(line: SourceLine): Cell[] | undefined {
  const start = line.text.search(/\S/);
  if (start < 0 || line.text[start] !== "|") return undefined;
  const cells: Cell[] = [];
  let from = start + 1;
  for (let index = from; index <= line.text.length; index += 1) {
    if (index < line.text.length && (line.text[index] !== "|" || line.text[index - 1] === "\\")) continue;
    const raw = line.text.slice(from, index);
    const bare = raw.trim();
    if (index < line.text.length || bare !== "") {
      cells.push({ text: bare, offset: line.offset + from + Math.max(0, raw.search(/\S/)), line });
    }
    from = index + 1;
  }
  return cells;
}

function toParts(cells: Partial<Record<Label, Cell>>, source: SourceText): DumpParts | undefined {
  const { method, path, title } = cells;
  if (method === undefined || path === undefined || cells.parameters === undefined) return undefined;
  const sections = new Map<DumpSectionName, DumpSection>();
  for (const name of [
    "description",
    "overview",
    "parameters",
    "body",
    "responses",
    "responseExamples",
  ] as const) {
    const cell = cells[name];
    if (cell !== undefined) sections.set(name, toSection(name, cell));
  }
  return {
    method: method.text.replace(/[*`]/g, ""),
    path: sourced(path, source),
    ...(title === undefined || title.text === "" ? {} : { title: sourced(title, source) }),
    ...(/^[*`\s]*(?:deprecated|已废弃|将废弃)[*`\s]*$/i.test(cells.status?.text ?? "")
      ? { deprecated: true }
      : {}),
    sections,
  };
}

/** A line break in a cell of prose. */
const lineBreak = /^<br\s*\/?>/i;

/** The content of a cell, without the code marks around it and with `\|` as a bar. Its offsets map to the page. */
function toSection(name: DumpSectionName, cell: Cell): DumpSection {
  const marks = /^`+/.exec(cell.text)?.[0].length ?? 0;
  const written = cell.text.slice(marks, marks === 0 ? undefined : -marks);
  const offsets: number[] = [];
  let text = "";
  for (let index = 0; index < written.length; index += 1) {
    if (written[index] === "\\" && written[index + 1] === "|") index += 1;
    offsets.push(cell.offset + marks + index);
    const broken = name === "description" ? lineBreak.exec(written.slice(index, index + 8))?.[0] : undefined;
    text += broken === undefined ? (written[index] ?? "") : "\n";
    index += (broken?.length ?? 1) - 1;
  }
  const end = cell.offset + marks + written.length;
  return {
    name,
    heading: name,
    line: cell.line,
    text,
    offset: cell.offset,
    toPage: (offset) => offsets[offset] ?? end,
  };
}

function sourced(cell: Cell, source: SourceText): SourcedText {
  const text = cell.text.replace(/^`+|`+$/g, "");
  return { text, location: source.locate({ offset: cell.offset, length: cell.text.length }) };
}
