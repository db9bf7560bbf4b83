import type { GenerateReport } from "@corsac/codegen";
import { countDiagnostics, countWords } from "../documents/count-diagnostics.js";
import { say } from "../language/say.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

/** Facts that are not part of a report. */
export interface SummaryContext {
  check: boolean;
  /** The command that updates everything. */
  mend: string;
}

/** The maximum number of listed files; more are counted. */
const listed = 20;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function fileLines(sign: string, files: readonly string[]): string[] {
  const shown = files.length > listed ? files.slice(0, listed - 1) : files;
  const more = files.length - shown.length;
  return [...shown.map((file) => `  ${sign} ${file}`), ...(more > 0 ? [`  ${sign} and ${more} more`] : [])];
}

function serviceLines({ services }: GenerateReport, style: Style): string[] {
  const rows = services.map(({ name, folder, models, operations, diagnostics, failed }) => {
    const facts = `${plural(models.length, "model")}, ${plural(operations, "operation")}`;
    const words = countWords(countDiagnostics(diagnostics));
    const remark = words === undefined ? "" : style.dim(` (${words}: corsac lint ${folder})`);
    return [style.bold(name), failed ? `${style.red("left as it was")}${remark}` : `${facts}${remark}`];
  });
  return renderTable(rows, { width: undefined, indent: 0 });
}

/** Rules of the documentation that the generated client does not check. */
function uncheckedLines({ services }: GenerateReport): string[] {
  return services.flatMap(({ name, diagnostics }) =>
    diagnostics
      .filter(({ rule }) => rule === "unchecked-keyword")
      .map(({ message }) => `${name}: ${message}.`),
  );
}

/** The result of a run or a check of the generator. */
export function generateSummary(report: GenerateReport, context: SummaryContext, style: Style): string {
  const lines = [...serviceLines(report, style), ...uncheckedLines(report)];
  if (context.check) {
    const { drift } = report;
    if (drift.length === 0) return `${[...lines, style.green(say`Everything is up to date.`)].join("\n")}\n`;
    const rows = drift.map(({ file, reason }) => [style.yellow(reason), file]);
    lines.push(
      "",
      say`${drift.length} ${drift.length === 1 ? "file is" : "files are"} out of date:`,
      ...renderTable(rows, { width: undefined }),
      "",
      say`Update with: ${style.cyan(context.mend)}`,
    );
    return `${lines.join("\n")}\n`;
  }
  lines.push(...fileLines(style.green("+"), report.written), ...fileLines(style.red("-"), report.removed));
  const counts = [
    `${plural(report.written.length, "file")} written`,
    ...(report.removed.length > 0 ? [`${report.removed.length} removed`] : []),
    `${report.unchanged} unchanged`,
  ];
  return `${[...lines, counts.join(", ")].join("\n")}\n`;
}
