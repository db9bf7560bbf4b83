import { group, hardLine, ifBroken, indent, join, type Layout, line, printLayout } from "../syntax/layout.js";
import { stringLiteral } from "../syntax/text.js";
import { sourceLine } from "./source-line.js";

/** Exports of one module, by name. */
export interface ReExport {
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** A file that only re-exports, every name explicitly. */
export function indexFile(exports: readonly ReExport[], source: string): string {
  const rows = exports.map((entry): Layout => {
    const { values, types } = entry;
    const specifiers = values.length === 0 ? types : [...types.map((type) => `type ${type}`), ...values];
    const keyword = values.length === 0 ? "export type" : "export";
    const list = group("{", indent(line, join(specifiers, [",", line])), ifBroken(","), line, "}");
    return [`${keyword} `, list, ` from ${stringLiteral(entry.from)};`, hardLine];
  });
  return printLayout([
    sourceLine(source),
    hardLine,
    hardLine,
    rows.length === 0 ? ["export {};", hardLine] : rows,
  ]);
}
