import type { ExitCode } from "./exit-code.js";

/** An error in the form in which the command line reports it. */
export interface DescribedError {
  code: string;
  message: string;
  details: readonly string[];
  hint: string | undefined;
  exitCode: ExitCode;
  /** The prediction that is affected, for `--json`. */
  prediction?: unknown;
}
