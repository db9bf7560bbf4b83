import colors from "picocolors";

/** Plain columns, as wide as their content; the first row is the head. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) =>
        column === columns - 1 ? cell : cell.padEnd(widths[column] ?? 0),
      );
      const text = `  ${cells.join("  ")}`;
      return index === 0 ? colors.dim(text) : text;
    })
    .join("\n");
}
