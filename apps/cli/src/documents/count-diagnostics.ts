import type { Diagnostic } from "@corsac/importer";

/** How many findings of each severity there are. */
export interface DiagnosticCounts {
  errors: number;
  warnings: number;
  infos: number;
}

export function countDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `2 errors, 1 warning and 3 notes`, without zero counts; `undefined` where there are none. */
export function countWords({ errors, warnings, infos }: DiagnosticCounts): string | undefined {
  const parts = [
    errors > 0 ? plural(errors, "error") : undefined,
    warnings > 0 ? plural(warnings, "warning") : undefined,
    infos > 0 ? plural(infos, "note") : undefined,
  ].filter((part) => part !== undefined);
  const last = parts.pop();
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
