import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { type CommandGroup, type CommandLeaf, type CommandNode, isGroup } from "./command-tree.js";
import { nearest } from "./nearest.js";

/** The result of resolving a command line. */
export interface ResolvedCommand {
  /** The arguments of the path, without the program's name. */
  path: string[];
  node: CommandNode;
  /** The remaining arguments of the command; options given before it come first. */
  rest: string[];
}

/**
 * Walks the tree along the first arguments of a command line. Options with a value, which the caller lists, may precede
 * the command.
 */
export function resolveCommand(
  root: CommandGroup,
  rawArguments: readonly string[],
  valueOptions: ReadonlySet<string>,
): ResolvedCommand {
  const leading: string[] = [];
  const path: string[] = [];
  let node: CommandNode = root;
  let index = 0;
  while (isGroup(node) && index < rawArguments.length) {
    const word: string = rawArguments[index] ?? "";
    if (word === "--") break;
    if (word.startsWith("-")) {
      const length = valueOptions.has(word) ? 2 : 1;
      leading.push(...rawArguments.slice(index, index + length));
      index += length;
      continue;
    }
    const next: CommandNode | undefined = Object.hasOwn(node.commands, word)
      ? node.commands[word]
      : undefined;
    if (next === undefined) break;
    path.push(word);
    node = next;
    index += 1;
  }
  return { path, node, rest: [...leading, ...rawArguments.slice(index)] };
}

/** The command of a resolved line: itself, or the fallback of a group; an unknown name is an error. */
export function commandOf(
  resolved: ResolvedCommand,
  valueOptions: ReadonlySet<string>,
): CommandLeaf | undefined {
  const { node, path, rest } = resolved;
  if (!isGroup(node)) return node;
  const fallback = node.fallback === undefined ? undefined : node.commands[node.fallback];
  if (fallback !== undefined && !isGroup(fallback)) return fallback;
  const word = firstWord(rest, valueOptions);
  if (word === undefined) return undefined;
  const called = ["corsac", ...path].join(" ");
  const guesses = nearest(word, Object.keys(node.commands));
  throw usageError(
    say`${called} has no command ${JSON.stringify(word)}.`,
    guesses.length > 0 ? say`Did you mean ${called} ${guesses.join(" or ")}?` : say`See ${called} --help.`,
    "unknown-command",
  );
}

function firstWord(words: readonly string[], valueOptions: ReadonlySet<string>): string | undefined {
  return words.find((word, index) => !word.startsWith("-") && !valueOptions.has(words[index - 1] ?? ""));
}
