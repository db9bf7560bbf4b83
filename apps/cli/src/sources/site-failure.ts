import { CliError } from "../errors/cli-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";

const wrongUse: ReadonlySet<string> = new Set([
  "invalid-address",
  "address-refused",
  "no-documentation",
  "not-found",
  "invalid-lock",
]);

function exitCodeOf(code: string): ExitCode {
  if (wrongUse.has(code)) return exitCode.usage;
  return code === "access-denied" ? exitCode.authentication : exitCode.connection;
}

/** The error for a site that could not be fetched. */
export async function siteFailure(error: unknown, interrupted: boolean): Promise<unknown> {
  if (interrupted)
    return new CliError({
      code: "interrupted",
      message: say`Stopped; nothing was written.`,
      exitCode: exitCode.interrupted,
      cause: error,
    });
  const { SiteError } = await import("@corsac/importer/site");
  if (!SiteError.isInstance(error)) return error;
  const { code, message, hint } = error;
  return new CliError({
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    exitCode: exitCodeOf(code),
    cause: error,
  });
}
