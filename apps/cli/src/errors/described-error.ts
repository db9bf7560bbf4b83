import type { ExitCode } from "./exit-code.js";

/** An error as the command line tells it. */
export interface DescribedError {
  code: string;
  message: string;
  details: readonly string[];
  hint: string | undefined;
  exitCode: ExitCode;
  /** The prediction it happened to, for `--json`. */
  prediction?: unknown;
}
