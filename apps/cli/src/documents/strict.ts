import type { Diagnostic } from "@corsac/importer";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { countDiagnostics } from "./count-diagnostics.js";

/** The option of every command that reads pages. */
export const strictArgument = {
  strict: { type: "boolean", description: "Exit with 1 for warnings, too" },
} as const;

/** The exit code for findings: 1 for an error, and for a warning where the command is strict. */
export function findingsExitCode(
  diagnostics: readonly Diagnostic[],
  strict: boolean | undefined = false,
): ExitCode {
  const { errors, warnings } = countDiagnostics(diagnostics);
  return errors > 0 || (strict && warnings > 0) ? exitCode.failure : exitCode.success;
}
