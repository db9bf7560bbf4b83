import type { Environment, TextOutput } from "../environment.js";
import type { ExitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { Command } from "./command.js";

/** A command line without its `--jq`. */
export interface FilteredLine {
  readonly filter: string;
  readonly rest: readonly string[];
}

/** Removes `--jq <filter>` from the arguments of a command that supports it, and adds `--json`. */
export function takeFilter(
  words: readonly string[],
  { args }: Pick<Command, "args">,
): FilteredLine | undefined {
  if (args["jq"] === undefined) return undefined;
  const end = words.indexOf("--");
  const index = words.findIndex((word, place) => /^--jq(=|$)/.test(word) && (end < 0 || place < end));
  const word = words[index];
  if (word === undefined) return undefined;
  const isJoined = word.startsWith("--jq=");
  const filter = isJoined ? word.slice("--jq=".length) : words[index + 1];
  if (filter === undefined)
    throw usageError(
      say`--jq needs a filter.`,
      say`For example --jq '.prediction.id' for run, or '.[].id' for a list`,
      "missing-value",
    );
  const others = [...words.slice(0, index), ...words.slice(index + (isJoined ? 1 : 2))];
  return { filter, rest: others.includes("--json") ? others : ["--json", ...others] };
}

/**
 * Runs a command, captures its JSON, and prints the output of the filter: texts as they are, other values as JSON, one
 * per line. Where the command fails with an error there is no data to filter, and its message is on stderr.
 */
export async function runFiltered(
  filter: string,
  environment: Environment,
  run: (environment: Environment) => Promise<ExitCode>,
): Promise<ExitCode> {
  // An invalid filter is reported before anything is sent.
  await applyFilter("", filter);
  const written: string[] = [];
  const stdout: TextOutput = {
    isTerminal: false,
    columns: undefined,
    write: (text) => void written.push(text),
    writeRaw: (text) => void written.push(text),
    writeBytes: (bytes) => environment.stdout.writeBytes(bytes),
  };
  const code = await run({ ...environment, stdout });
  environment.stdout.write(await applyFilter(written.join(""), filter));
  return code;
}

async function applyFilter(json: string, filter: string): Promise<string> {
  const { raw } = await import("#jq-wasm");
  const { stdout, stderr, exitCode: failed } = await raw(json, filter, ["-r"]);
  if (failed === 0) return stdout === "" || stdout.endsWith("\n") ? stdout : `${stdout}\n`;
  const reason = stderr.replace(/^jq: (error[^:]*: )?/, "").split("\n")[0] ?? "";
  throw usageError(
    `--jq: ${reason}`,
    say`The language of filters: https://jqlang.org/manual/`,
    "invalid-filter",
  );
}
