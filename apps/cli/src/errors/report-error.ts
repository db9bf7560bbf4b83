import type { Environment } from "../environment.js";
import { styleOf } from "../terminal/style.js";
import { describeError } from "./describe-error.js";
import type { ExitCode } from "./exit-code.js";

/**
 * Writes an error to stderr: what happened, the facts, what to do; with `json` also as an object on
 * stdout. Gives the exit code it deserves.
 */
export async function reportError(
  error: unknown,
  environment: Environment,
  json: boolean,
): Promise<ExitCode> {
  const described = await describeError(error, environment);
  const style = styleOf(environment, environment.stderr);
  const { code, message, details, hint, prediction } = described;
  const lines = [
    `${code === "interrupted" ? style.yellow("interrupted:") : style.red("error:")} ${message}`,
    ...details.map((detail) => `  ${style.dim("·")} ${detail}`),
    ...(hint?.split("\n") ?? []).map(
      (line, index) => `${index === 0 ? style.cyan("hint:") : "     "} ${line}`,
    ),
  ];
  environment.stderr.write(`${lines.join("\n")}\n`);
  if (environment.variables["CORSAC_DEBUG"] !== undefined && error instanceof Error)
    environment.stderr.write(`${style.dim(error.stack ?? "")}\n`);
  if (json)
    environment.stdout.write(
      `${JSON.stringify({ error: { code, message, details, hint, prediction } }, null, 2)}\n`,
    );
  return described.exitCode;
}
