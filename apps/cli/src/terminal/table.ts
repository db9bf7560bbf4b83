import { padEnd, textWidth, wrapLines } from "./columns.js";

/** The layout of a table. */
export interface TableOptions {
  /** The maximum width in columns; unlimited if undefined. */
  width: number | undefined;
  indent?: number;
  gap?: number;
  /** The minimum width of the last column before it is moved to separate lines. */
  minimumLast?: number;
  /** Widths of all columns but the last, where several tables must align. */
  widths?: readonly number[];
}

/** The required widths of the columns in these rows, without the last one. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: Math.max(0, count - 1) }, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))),
  );
}

/**
 * Aligned columns. Only the last one wraps, within its column; where the terminal leaves too little room for it, it is
 * moved to separate lines below the row.
 */
export function renderTable(rows: readonly (readonly string[])[], options: TableOptions): string[] {
  const { width = Number.POSITIVE_INFINITY, indent = 2, gap = 2, minimumLast = 24 } = options;
  const widths = options.widths ?? columnWidths(rows);
  const start = indent + widths.reduce((sum, each) => sum + each + gap, 0);
  const fits = width - start >= minimumLast;
  const lines: string[] = [];
  for (const row of rows) {
    const head = widths.map(
      (columnWidth, column) => padEnd(row[column] ?? "", columnWidth) + " ".repeat(gap),
    );
    const last = row[widths.length] ?? "";
    const lastStart = fits ? start : indent + 4;
    const lastLines =
      width === Number.POSITIVE_INFINITY ? last.split("\n") : wrapLines(last, width - lastStart);
    const first = " ".repeat(indent) + head.join("");
    const below = lastLines.map((line) => " ".repeat(lastStart) + line);
    if (fits) lines.push((first + (lastLines[0] ?? "")).trimEnd(), ...below.slice(1));
    else lines.push(first.trimEnd(), ...(last === "" ? [] : below));
  }
  return lines;
}
