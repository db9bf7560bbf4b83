import { CliError } from "./cli-error.js";
import { exitCode } from "./exit-code.js";

/** The command line was called in a way it does not understand. */
export function usageError(message: string, hint?: string, code = "usage"): CliError {
  return new CliError({
    code,
    message,
    exitCode: exitCode.usage,
    ...(hint === undefined ? {} : { hint }),
  });
}
