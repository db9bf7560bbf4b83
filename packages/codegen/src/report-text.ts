import type { GenerateReport, ServiceReport } from "./report.js";

/** A report as lines to print: the first half is the result, the second what needs attention. */
export interface ReportText {
  readonly output: string[];
  readonly attention: string[];
}

/**
 * The report in words: errors in full, warnings as a number.
 *
 * @param mend the command that brings drifted files up to date: `npm run generate`
 */
export async function reportText(
  report: GenerateReport,
  mend: string,
  options: { color?: boolean } = {},
): Promise<ReportText> {
  const { services, written, removed, unchanged, drift } = report;
  const attention: string[] = [];
  for (const service of services) attention.push(...(await serviceAttention(service, options)));
  if (drift.length > 0) {
    attention.push("openapi.json and generated files are out of date:");
    attention.push(...drift.map(({ file, reason }) => `  ${reason.padEnd(7)}  ${file}`));
    attention.push(`Run "${mend}" and commit what it writes.`);
  }
  const output = [
    ...services.map(({ folder, models, operations, failed }) =>
      failed
        ? `${folder}: left as it was`
        : `${folder}: ${count(models.length, "model")}, ${count(operations, "operation")}`,
    ),
    ...written.map((file) => `  written  ${file}`),
    ...removed.map((file) => `  removed  ${file}`),
    `${count(unchanged, "file")} up to date`,
  ];
  return { output, attention };
}

async function serviceAttention(service: ServiceReport, options: { color?: boolean }): Promise<string[]> {
  const { diagnostics, failed, folder, sources } = service;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const lines: string[] = [];
  if (errors.length > 0) {
    // Loaded where it is needed: a run without errors needs no reader.
    const { errorsWithReasons, formatDiagnostic } = await import("@corsac/importer");
    lines.push(...errorsWithReasons(diagnostics).map((one) => formatDiagnostic(one, sources, options)));
    lines.push(`${folder}: ${count(errors.length, "error")}${failed ? "; nothing was written for it" : ""}.`);
  }
  for (const { message } of diagnostics.filter(({ rule }) => rule === "unchecked-keyword")) {
    lines.push(`${folder}: ${message}.`);
  }
  if (warnings.length > 0) {
    lines.push(`${folder}: ${count(warnings.length, "warning")}; "corsac lint ${folder}" shows them.`);
  }
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
