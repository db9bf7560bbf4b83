import type { CommandDescription } from "../command/describe-command.js";
import { chineseCommands } from "./chinese-commands.js";
import { chineseExamples } from "./chinese-examples.js";
import { chineseOptions } from "./chinese-options.js";

const texts = new Map(Object.entries({ ...chineseExamples, ...chineseOptions, ...chineseCommands }));

/**
 * The Chinese text for a text of a command's definition; the text itself where there is none, for example that of a
 * document's operation.
 */
export function inChinese(text: string): string {
  return texts.get(text) ?? text;
}

/** Whether a text of a definition has a Chinese translation. */
export function hasChinese(text: string): boolean {
  return texts.has(text);
}

/** A command's description in Chinese. */
export function describedInChinese(described: CommandDescription): CommandDescription {
  const { details } = described;
  return {
    ...described,
    description: inChinese(described.description),
    ...(details === undefined ? {} : { details: inChinese(details) }),
    arguments: described.arguments.map((one) => ({ ...one, description: inChinese(one.description) })),
    options: described.options.map((one) => ({ ...one, description: inChinese(one.description) })),
    examples: described.examples.map(({ line, what }) => ({ line, what: inChinese(what) })),
  };
}
