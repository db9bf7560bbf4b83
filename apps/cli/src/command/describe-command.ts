import type { ArgDef } from "citty";
import { aliasesOf } from "./argument-aliases.js";
import type { Command, CommandExample } from "./command.js";
import { type CommandGroup, isGroup } from "./command-tree.js";

/** A positional argument of a command. */
export interface DescribedArgument {
  name: string;
  required: boolean;
  description: string;
}

/** An option of a command. */
export interface DescribedOption {
  /** As typed: `--output`, `--no-wait`. */
  name: string;
  /** Other spellings: `-o`. */
  aliases: string[];
  /** The name of its value; absent for a flag. */
  value?: string;
  description: string;
}

/** A command as plain data, for its help, the reference and shell completion. */
export interface CommandDescription {
  /** `corsac predictions wait` */
  command: string;
  description: string;
  details?: string;
  usage: string;
  arguments: DescribedArgument[];
  options: DescribedOption[];
  examples: CommandExample[];
}

/** An option that is on by default is documented in its negative form. */
function isNegative(definition: ArgDef): boolean {
  return definition.type === "boolean" && definition.default === true;
}

export function describeOption(name: string, definition: ArgDef): DescribedOption {
  const negative = isNegative(definition);
  const negativeText =
    negative && "negativeDescription" in definition ? definition.negativeDescription : undefined;
  return {
    name: `--${negative ? "no-" : ""}${name}`,
    aliases: aliasesOf(definition).map((alias) => `${alias.length === 1 ? "-" : "--"}${alias}`),
    ...(definition.type === "boolean" ? {} : { value: definition.valueHint ?? "value" }),
    description: negativeText ?? definition.description ?? "",
  };
}

/** Describes a command, by its path. */
export function describeCommand(path: readonly string[], command: Command): CommandDescription {
  const entries = Object.entries(command.args);
  const places = entries.filter(([, { type }]) => type === "positional");
  const named = places.map(
    ([name, definition]): DescribedArgument => ({
      name: definition.required === false ? `[${name}]` : `<${name}>`,
      required: definition.required !== false,
      description: definition.description ?? "",
    }),
  );
  const { rest, details } = command;
  const words = rest === undefined ? named : [...named, { ...rest, required: !rest.name.startsWith("[") }];
  const called = ["corsac", ...path].join(" ");
  return {
    command: called,
    description: command.description,
    ...(details === undefined ? {} : { details }),
    usage: [called, ...words.map(({ name }) => name), "[options]"].join(" "),
    arguments: words,
    options: entries
      .filter(([, { type }]) => type !== "positional")
      .map(([name, definition]) => describeOption(name, definition)),
    examples: [...command.examples],
  };
}

/** Every command below a group, in its order. */
export async function describeCommands(
  group: CommandGroup,
  path: readonly string[] = [],
): Promise<CommandDescription[]> {
  const described: CommandDescription[] = [];
  for (const [word, node] of Object.entries(group.commands)) {
    if (isGroup(node)) described.push(...(await describeCommands(node, [...path, word])));
    else described.push(describeCommand([...path, word], await node.load()));
  }
  return described;
}
