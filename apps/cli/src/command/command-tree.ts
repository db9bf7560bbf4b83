import type { Command } from "./command.js";

/** A command that is loaded when it is called: `--help` of the program must not load any. */
export interface CommandLeaf {
  readonly description: string;
  load(): Promise<Command>;
}

/** Commands under a common name: `predictions get`. */
export interface CommandGroup {
  readonly description: string;
  readonly commands: Readonly<Record<string, CommandNode>>;
  /** The command that is used where no further argument names one. */
  readonly fallback?: string;
}

export type CommandNode = CommandLeaf | CommandGroup;

export function isGroup(node: CommandNode): node is CommandGroup {
  return "commands" in node;
}
