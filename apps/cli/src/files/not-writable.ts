import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { systemReason } from "../errors/system-reason.js";
import { say } from "../language/say.js";

function reasonOf(cause: unknown): string {
  // The error of mkdir where a file is in place of a folder.
  if (cause instanceof Error && "code" in cause && cause.code === "EEXIST")
    return "a file stands where a folder should be";
  return systemReason(cause);
}

/** A file or folder cannot be written. */
export function notWritable(path: string, cause: unknown): CliError {
  return new CliError({
    code: "not-writable",
    message: say`Cannot write to ${path}: ${reasonOf(cause)}.`,
    hint: say`Choose another place with -o, or change the folder's permissions.`,
    exitCode: exitCode.environment,
    cause,
  });
}
