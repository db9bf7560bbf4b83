import type { Command } from "./command/command.js";
import { type CommandLeaf, isGroup } from "./command/command-tree.js";
import { exampleNames } from "./command/example-names.js";
import { leadingValueOptions } from "./command/global-arguments.js";
import { commandOf, type ResolvedCommand, resolveCommand } from "./command/resolve-command.js";
import { commandTree, overview } from "./commands/tree.js";
import { builtInFolder } from "./documents/built-in-folder.js";
import type { Environment } from "./environment.js";
import { type ExitCode, exitCode } from "./errors/exit-code.js";
import { languageOf } from "./language/language-of.js";
import { packageVersion } from "./package-version.js";
import { withSafeOutputs } from "./terminal/safe-output.js";
import { styleOf } from "./terminal/style.js";

/** The arguments before `--`: those after it are never options. */
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
  const command = await leaf.load();
  const code = await runCommand(command, resolved.rest, environment);
  if (environment.stderr.isTerminal)
    await (await import("./history/tell-running.js")).tellRunning(environment);
  return code;
}

async function runCommand(
  command: Command,
  words: readonly string[],
  environment: Environment,
): Promise<ExitCode> {
  if (!words.some((word) => word.startsWith("--jq"))) return command.execute(words, environment);
  const { runFiltered, takeFilter } = await import("./command/jq-filter.js");
  const line = takeFilter(words, command);
  if (line === undefined) return command.execute(words, environment);
  return runFiltered(line.filter, environment, (inner) => command.execute(line.rest, inner));
}

/** The schema of a command's `--json` output, where it has one. */
async function outputOf(command: string): Promise<{ output?: object }> {
  const { outputSchemas } = await import("./reference/output-schemas.js");
  const output = outputSchemas[command];
  return output === undefined ? {} : { output };
}

async function showHelp(
  { node, path, rest }: ResolvedCommand,
  leaf: CommandLeaf | undefined,
  wantsHelp: boolean,
  environment: Environment,
): Promise<ExitCode> {
  const [{ commandUsage, groupUsage }, { describeCommand, describeCommands }, { helpWords }] =
    await Promise.all([
      import("./command/usage.js"),
      import("./command/describe-command.js"),
      import("./language/help-words.js"),
    ]);
  const language = languageOf(environment.variables);
  const layout = {
    style: styleOf(environment, environment.stdout),
    width: environment.stdout.columns,
    names: await exampleNames(builtInFolder()),
    words: helpWords[language],
    translated:
      language === "en" ? (text: string) => text : (await import("./language/translate-help.js")).inChinese,
  };
  const wantsJson = rest.includes("--json");
  const writeJson = (value: unknown): void => environment.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  if (leaf !== undefined) {
    const command = await leaf.load();
    const words = rest.filter((word) => word !== "--help" && word !== "-h" && word !== "--json");
    const special = await command.specialize?.(words, environment);
    const called = special === undefined ? path : [...path, special.word];
    const shown = special?.command ?? command;
    if (wantsJson)
      writeJson({ ...describeCommand(called, shown), ...(await outputOf(["corsac", ...path].join(" "))) });
    else environment.stdout.write(commandUsage(called, shown, layout));
    return exitCode.success;
  }
  if (!isGroup(node)) return exitCode.usage;
  const isRoot = path.length === 0;
  if (wantsJson && wantsHelp) {
    const commands = await describeCommands(node, path);
    writeJson({
      commands: await Promise.all(
        commands.map(async (one) => ({ ...one, ...(await outputOf(one.command)) })),
      ),
    });
    return exitCode.success;
  }
  const text = groupUsage(path, node, isRoot ? overview : { examples: [], notes: [] }, layout);
  // `corsac` alone shows the help; `corsac predictions` alone is an incomplete command.
  if (wantsHelp || isRoot) environment.stdout.write(text);
  else environment.stderr.write(text);
  return wantsHelp || isRoot ? exitCode.success : exitCode.usage;
}

/**
 * Runs a command line and returns the exit code. Errors become a message on stderr (and with `--json` an object with
 * `error` on stdout); the function does not throw and does not end the process.
 */
export async function runCli(rawArguments: readonly string[], given: Environment): Promise<ExitCode> {
  const environment = withSafeOutputs(given);
  const run = async (): Promise<ExitCode> => {
    try {
      return await execute(rawArguments, environment);
    } catch (error) {
      const { reportError } = await import("./errors/report-error.js");
      return reportError(error, environment, beforeSeparator(rawArguments).includes("--json"));
    }
  };
  if (languageOf(environment.variables) === "en") return run();
  const [{ chineseMessages }, { withMessages }] = await Promise.all([
    import("./language/chinese-messages.js"),
    import("./language/say.js"),
  ]);
  return withMessages(chineseMessages, run);
}
