import { type ArgsDef, type ParsedArgs, parseArgs } from "citty";
import type { Environment } from "../environment.js";
import type { ExitCode } from "../errors/exit-code.js";
import { checkArguments } from "./check-arguments.js";

/** An example command line, and its effect. */
export interface CommandExample {
  line: string;
  what: string;
}

/** The arguments of a command's function. */
export interface CommandInvocation<Arguments extends ArgsDef> {
  args: ParsedArgs<Arguments>;
  /** Every positional argument in order, the named ones included. */
  positionals: readonly string[];
  /** All values of an option that may be given several times. */
  every(option: string): readonly string[];
  environment: Environment;
}

/** The definition of a command. */
export interface CommandDefinition<Arguments extends ArgsDef> {
  description: string;
  /** Further paragraphs for `--help`. */
  details?: string;
  args: Arguments;
  /** The name of the remaining positional arguments in `--help`: `files…`. Absent: none are allowed. */
  rest?: { name: string; description: string };
  examples: readonly CommandExample[];
  run(invocation: CommandInvocation<Arguments>): Promise<ExitCode>;
}

/** A command that replaces another one once its first argument is known: an operation of a document. */
export interface SpecialCommand {
  /** The argument, as written in the help. */
  readonly word: string;
  readonly command: Command;
  /** The other arguments. */
  readonly rest: readonly string[];
}

/** A command with its argument types erased. */
export interface Command {
  readonly description: string;
  readonly details: string | undefined;
  readonly args: ArgsDef;
  readonly rest: { name: string; description: string } | undefined;
  readonly examples: readonly CommandExample[];
  /** The command that replaces it for these arguments, where its options depend on them. */
  readonly specialize?: (
    rawArguments: readonly string[],
    environment: Environment,
  ) => Promise<SpecialCommand | undefined>;
  execute(rawArguments: readonly string[], environment: Environment): Promise<ExitCode>;
}

/** Creates a command from its definition: it parses its arguments and rejects unknown ones. */
export function defineCommand<const Arguments extends ArgsDef>(
  definition: CommandDefinition<Arguments>,
): Command {
  return {
    description: definition.description,
    details: definition.details,
    args: definition.args,
    rest: definition.rest,
    examples: definition.examples,
    async execute(rawArguments, environment) {
      const checked = checkArguments(rawArguments, definition.args, definition.rest !== undefined);
      const args = parseArgs<Arguments>([...rawArguments], definition.args);
      return definition.run({
        args,
        positionals: checked.positionals,
        every: (option) => checked.values.get(option) ?? [],
        environment,
      });
    },
  };
}
