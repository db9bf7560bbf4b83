import { visibleText } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { helpWords } from "../language/help-words.js";
import { languageOf } from "../language/language-of.js";
import { textWidth } from "../terminal/columns.js";
import { wrapProse } from "../terminal/prose.js";
import { styleOf } from "../terminal/style.js";
import { describeError } from "./describe-error.js";
import type { ExitCode } from "./exit-code.js";
import { nextCommands } from "./next-commands.js";

/** A text of several lines, whose further lines are indented: none of them may look like a message of its own. */
function oneBlock(text: string): string {
  return visibleText(text).replaceAll(/\r?\n/g, "\n  ");
}

/**
 * Writes an error to stderr: the event, the facts, the remedy; with `json` also as an object on stdout. Returns its
 * exit code.
 */
export async function reportError(
  error: unknown,
  environment: Environment,
  json: boolean,
): Promise<ExitCode> {
  const described = await describeError(error, environment);
  const style = styleOf(environment, environment.stderr);
  const { code, message, details, hint, prediction } = described;
  const words = helpWords[languageOf(environment.variables)];
  const lines = [
    `${code === "interrupted" ? style.yellow(words.interrupted) : style.red(words.error)}${words.space}${oneBlock(message)}`,
    ...details.map((detail) => `  ${style.dim("·")} ${oneBlock(detail)}`),
    ...(hint === undefined ? [] : visibleText(hint).split("\n")).map(
      (line, index) =>
        `${index === 0 ? style.cyan(words.hint) : " ".repeat(textWidth(words.hint))}${words.space}${line}`,
    ),
  ];
  const width = environment.stderr.columns;
  environment.stderr.write(`${lines.flatMap((line) => wrapProse(line, width, "  ")).join("\n")}\n`);
  if (environment.variables["CORSAC_DEBUG"] !== undefined && error instanceof Error)
    environment.stderr.write(`${style.dim(error.stack ?? "")}\n`);
  if (json)
    environment.stdout.write(
      `${JSON.stringify({ error: { code, message, details, hint, next: nextCommands(described), prediction } }, null, 2)}\n`,
    );
  return described.exitCode;
}
