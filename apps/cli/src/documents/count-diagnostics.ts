import type { Diagnostic } from "@corsac/importer";
import { say } from "../language/say.js";

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

/** `2 errors, 1 warning and 3 notes`, without zero counts; `undefined` where there are none. */
export function countWords({ errors, warnings, infos }: DiagnosticCounts): string | undefined {
  const parts = [
    errors === 0 ? undefined : errors === 1 ? say`1 error` : say`${errors} errors`,
    warnings === 0 ? undefined : warnings === 1 ? say`1 warning` : say`${warnings} warnings`,
    infos === 0 ? undefined : infos === 1 ? say`1 note` : say`${infos} notes`,
  ].filter((part) => part !== undefined);
  const last = parts.pop();
  return parts.length === 0 ? last : say`${parts.join(", ")} and ${last}`;
}
