import type { Environment } from "../environment.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";

/** Writes the error to stderr and ends the process. The modules are loaded only here, which most commands never need. */
async function endWith(cause: Error, environment: Environment): Promise<void> {
  const [{ CliError }, { reportError }, { systemReason }] = await Promise.all([
    import("../errors/cli-error.js"),
    import("../errors/report-error.js"),
    import("../errors/system-reason.js"),
  ]);
  const error = new CliError({
    code: "not-writable",
    message: say`Cannot write to standard output: ${systemReason(cause)}.`,
    exitCode: exitCode.environment,
    cause,
  });
  const code = await reportError(error, environment, false);
  // The callback runs once the message is written, or cannot be.
  process.stderr.write("", () => process.exit(code));
}

/**
 * Ends the process where standard output cannot be written, as on a full disk or a lost terminal: with a message and
 * the exit code of the environment. A reader that ends early (`corsac models | head`) closes the pipe, which is not an
 * error. Messages for people that cannot be written are dropped, and the command continues.
 */
export function watchOutputs(environment: Environment): void {
  let isEnding = false;
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode.success);
    if (isEnding) return;
    isEnding = true;
    void endWith(error, environment);
  });
}
