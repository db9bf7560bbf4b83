import { createRequire } from "node:module";
import { type CommandLeaf, isGroup } from "./command/command-tree.js";
import { exampleNames } from "./command/example-names.js";
import { leadingValueOptions } from "./command/global-arguments.js";
import { commandOf, type ResolvedCommand, resolveCommand } from "./command/resolve-command.js";
import { commandTree, overview } from "./commands/tree.js";
import { builtInFolder } from "./documents/built-in-folder.js";
import type { Environment } from "./environment.js";
import { type ExitCode, exitCode } from "./errors/exit-code.js";
import { styleOf } from "./terminal/style.js";

function packageVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("../package.json");
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined;
  return typeof version === "string" ? version : "unknown";
}

/** Words before `--`: what follows it is never an option. */
function beforeSeparator(words: readonly string[]): readonly string[] {
  const end = words.indexOf("--");
  return end < 0 ? words : words.slice(0, end);
}

async function execute(rawArguments: readonly string[], environment: Environment): Promise<ExitCode> {
  const words = rawArguments[0] === "help" ? [...rawArguments.slice(1), "--help"] : rawArguments;
  const resolved = resolveCommand(commandTree, words, leadingValueOptions);
  const options = beforeSeparator(resolved.rest);
  const wantsHelp = options.includes("--help") || options.includes("-h");
  if (resolved.path.length === 0 && (options.includes("--version") || options.includes("-v"))) {
    environment.stdout.write(`${packageVersion()}\n`);
    return exitCode.success;
  }
  const leaf = wantsHelp && isGroup(resolved.node) ? undefined : commandOf(resolved, leadingValueOptions);
  if (leaf === undefined || wantsHelp) return showHelp(resolved, leaf, wantsHelp, environment);
  return (await leaf.load()).execute(resolved.rest, environment);
}

async function showHelp(
  { node, path }: ResolvedCommand,
  leaf: CommandLeaf | undefined,
  wantsHelp: boolean,
  environment: Environment,
): Promise<ExitCode> {
  const { commandUsage, groupUsage } = await import("./command/usage.js");
  const layout = {
    style: styleOf(environment, environment.stdout),
    width: environment.stdout.columns,
    names: await exampleNames(builtInFolder()),
  };
  if (leaf !== undefined) {
    environment.stdout.write(commandUsage(path, await leaf.load(), layout));
    return exitCode.success;
  }
  if (!isGroup(node)) return exitCode.usage;
  const isRoot = path.length === 0;
  const text = groupUsage(path, node, isRoot ? overview : { examples: [], notes: [] }, layout);
  // `corsac` alone asks for help; `corsac predictions` alone has forgotten something.
  if (wantsHelp || isRoot) environment.stdout.write(text);
  else environment.stderr.write(text);
  return wantsHelp || isRoot ? exitCode.success : exitCode.usage;
}

/**
 * Runs a command line and gives the exit code. Errors become a message on stderr (and, where `--json`
 * is asked for, an object with `error` on stdout); nothing is thrown and the process is not ended.
 */
export async function runCli(rawArguments: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await execute(rawArguments, environment);
  } catch (error) {
    const { reportError } = await import("./errors/report-error.js");
    return reportError(error, environment, beforeSeparator(rawArguments).includes("--json"));
  }
}
