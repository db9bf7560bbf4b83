import { type ArgsDef, type ParsedArgs, parseArgs } from "citty";
import type { Environment } from "../environment.js";
import type { ExitCode } from "../errors/exit-code.js";
import { checkArguments } from "./check-arguments.js";

/** A line somebody can type, and what it does. */
export interface CommandExample {
  line: string;
  what: string;
}

/** What a command's function is given. */
export interface CommandInvocation<Arguments extends ArgsDef> {
  args: ParsedArgs<Arguments>;
  /** Every positional argument in order, the named ones included. */
  positionals: readonly string[];
  /** All values of an option that may be given several times. */
  every(option: string): readonly string[];
  environment: Environment;
}

/** How a command is written down. */
export interface CommandDefinition<Arguments extends ArgsDef> {
  description: string;
  /** Further paragraphs for `--help`. */
  details?: string;
  args: Arguments;
  /** How the rest of the positional arguments is called in `--help`: `files…`. Absent: none are allowed. */
  rest?: { name: string; description: string };
  examples: readonly CommandExample[];
  run(invocation: CommandInvocation<Arguments>): Promise<ExitCode>;
}

/** A command whose argument types are settled inside. */
export interface Command {
  readonly description: string;
  readonly details: string | undefined;
  readonly args: ArgsDef;
  readonly rest: { name: string; description: string } | undefined;
  readonly examples: readonly CommandExample[];
  execute(rawArguments: readonly string[], environment: Environment): Promise<ExitCode>;
}

/** Makes a command out of its definition: parses its arguments and refuses what it does not know. */
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
