import type { SourceLine, SourceText } from "../../positions/source-text.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import { requestOfLine } from "./request-line.js";

/** An operation in a table of operations. */
export interface ListedRequest {
  method: string;
  target: string;
  title?: string;
  table: ExportBlock;
  line: SourceLine;
}

const methodColumn =
  /^(?:(?:http |request )?(?:method|verb)s?|(?:http\s*)?(?:请求|接口)?(?:方式|方法|类型))$/i;
const targetColumn =
  /^(?:(?:request )?(?:ur[li]|path|endpoint|address|route|resource)s?|(?:请求|接口)?(?:地址|路径|url|路由)|接口|端点|(?:http )?requests?|operations?|api)$/i;
const nameColumn = /^(?:name|title|operation|action|api|接口(?:名称?)?|名称|功能|操作|标题)$/i;
const textColumn =
  /^(?:descriptions?|summary|purpose|what it does|use|notes?|说明|描述|用途|作用|功能(?:说明|描述)?|备注)$/i;
const longestTitle = 80;

/**
 * The operations that the tables of a text list: a row has a method and a path in two cells, or both in one. Tables of
 * other things that name operations, such as `Old endpoint | New endpoint`, are left out.
 */
export function listedRequests(blocks: readonly ExportBlock[]): ListedRequest[] {
  return blocks.flatMap((block) => (block.kind === "table" ? requestsOfTable(block) : []));
}

function requestsOfTable(table: Extract<ExportBlock, { kind: "table" }>): ListedRequest[] {
  const { header, rows } = table;
  const names = header.map((cell) => cell.replace(/[`*]/g, "").trim());
  const targetAt = names.findIndex(
    (name, index) =>
      targetColumn.test(name) && rows.some(({ cells }) => cells[index]?.includes("/") === true),
  );
  const methodAt = names.findIndex((name, index) => index !== targetAt && methodColumn.test(name));
  if (targetAt < 0) return [];
  const nameAt = names.findIndex((name, index) => index !== targetAt && nameColumn.test(name));
  const textAt = names.findIndex((name) => textColumn.test(name));
  return rows.flatMap(({ cells, line }): ListedRequest[] => {
    const title = titleOf(cells[nameAt]) ?? titleOf(cells[textAt]);
    const target = unlinked(cells[targetAt] ?? "");
    const methods =
      methodAt < 0
        ? [""]
        : (cells[methodAt] ?? "").replace(/[`*]/g, "").split(/\s*(?:[,/、，]|<br ?\/?>)\s*/);
    return methods.flatMap((method): ListedRequest[] => {
      const request = requestOfLine(`${method.trim().toUpperCase()} ${target}`.trim());
      if (request === undefined) return [];
      const named = title === undefined ? {} : { title };
      return [{ method: request.method, target: request.target, ...named, table, line }];
    });
  });
}

/** The text of a link: `[/jobs](#create)` → `/jobs`. */
const unlinked = (cell: string): string => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").trim();

function titleOf(cell: string | undefined): string | undefined {
  const text = unlinked(cell ?? "")
    .replace(/[*`]/g, "")
    .replace(/[.。]$/, "")
    .trim();
  return text === "" || text.length > longestTitle || /^[-–—]+$/.test(text) ? undefined : text;
}

/** The position of a listed path in its row. */
export function offsetOf(
  { target, line }: ListedRequest,
  source: SourceText,
): { offset: number; length: number } {
  const found = source.text.indexOf(target, line.offset);
  return found < 0
    ? { offset: line.offset, length: line.text.length }
    : { offset: found, length: target.length };
}
