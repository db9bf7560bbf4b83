import { CliError } from "./cli-error.js";
import { exitCode } from "./exit-code.js";

/** An invalid use of the command line. */
export function usageError(message: string, hint?: string, code = "usage"): CliError {
  return new CliError({
    code,
    message,
    exitCode: exitCode.usage,
    ...(hint === undefined ? {} : { hint }),
  });
}
