import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import type { SourceText } from "../../positions/source-text.js";
import type { ExportField } from "./export-rows.js";

/** Reports the rows of tables whose field has a row before them, inside of the same object and in the same place. */
export function reportRepeatedRows(
  fields: readonly ExportField[],
  source: SourceText,
  diagnostics: Diagnostics,
): void {
  const seen = new Set<string>();
  const open: { depth: number; path: string }[] = [];
  for (const [index, field] of fields.entries()) {
    while (open.length > 0 && (open.at(-1)?.depth ?? -1) >= field.depth) open.pop();
    // A row without a name is an alternative: its fields are its own.
    const path = JSON.stringify([open.at(-1)?.path ?? "", field.place ?? "", field.name ?? index]);
    open.push({ depth: field.depth, path });
    if (field.isImplied !== true && seen.has(path)) {
      const message = phrase`"${field.name}" has a second row here; the last one counts`;
      diagnostics.report(finding("duplicate-name", message, source.locateLine(field.line.number)));
    }
    if (field.isImplied !== true) seen.add(path);
  }
}
