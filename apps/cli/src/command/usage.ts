import type { HelpWords } from "../language/help-words.js";
import { wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import type { Command } from "./command.js";
import { type CommandGroup, isGroup } from "./command-tree.js";
import { type DescribedOption, describeCommand } from "./describe-command.js";
import { type ExampleNames, fillExample } from "./example-names.js";

/** The layout settings of a help text. */
export interface UsageLayout {
  style: Style;
  width: number | undefined;
  /** The values of the placeholders in examples. */
  names: ExampleNames;
  words: HelpWords;
  /** A text of a definition in the language of the help. */
  translated(text: string): string;
}

/** The maximum width of help lines on a wide terminal. */
const widest = 100;

function usageWidth(layout: UsageLayout): number {
  return Math.min(layout.width ?? widest, widest);
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : ["", style.bold(title), ...lines];
}

function optionSpelling({ name, aliases, value }: DescribedOption): string {
  const shorts = aliases.filter((alias) => !alias.startsWith("--"));
  return `${[...shorts, name].join(", ")}${value === undefined ? "" : ` <${value}>`}`;
}

/** The help text of one command. */
export function commandUsage(path: readonly string[], command: Command, layout: UsageLayout): string {
  const { style, words, translated } = layout;
  const width = usageWidth(layout);
  const described = describeCommand(path, command);
  const options = [
    ...described.options.map((option) => [
      style.cyan(optionSpelling(option)),
      translated(option.description),
    ]),
    [style.cyan("-h, --help"), translated("Show this help; with --json as data")],
  ];
  const examples = described.examples.flatMap(({ line, what }) => [
    `  ${style.cyan(fillExample(line, layout.names))}`,
    `    ${style.dim(translated(what))}`,
  ]);
  return [
    ...wrapLines(translated(command.description), width),
    ...section(words.usage, [`  ${described.usage}`], style),
    ...section(
      words.arguments,
      renderTable(
        described.arguments.map(({ name, description }) => [style.cyan(name), translated(description)]),
        { width },
      ),
      style,
    ),
    ...section(words.options, renderTable(options, { width }), style),
    ...(command.details === undefined ? [] : ["", ...wrapLines(translated(command.details), width)]),
    ...section(words.examples, examples, style),
    "",
  ].join("\n");
}

/** The help text of a group: its commands, one per line. */
export function groupUsage(
  path: readonly string[],
  group: CommandGroup,
  extra: { examples: readonly string[]; notes: readonly string[][] },
  layout: UsageLayout,
): string {
  const { style, words, translated } = layout;
  const width = usageWidth(layout);
  const called = ["corsac", ...path].join(" ");
  const rows = Object.entries(group.commands).flatMap(([name, node]) => {
    if (!isGroup(node)) return [[style.cyan(name), translated(node.description)]];
    return [[style.cyan(`${name} ${Object.keys(node.commands).join("|")}`), translated(node.description)]];
  });
  return [
    ...wrapLines(translated(group.description), width),
    ...section(words.usage, [`  ${called} <command> [options]`], style),
    ...section(words.commands, renderTable(rows, { width }), style),
    ...section(
      words.environment,
      renderTable(
        extra.notes.map(([name = "", ...rest]) => [style.cyan(name), ...rest.map(translated)]),
        { width },
      ),
      style,
    ),
    ...section(
      words.examples,
      extra.examples.map((line) => `  ${style.cyan(fillExample(line, layout.names))}`),
      style,
    ),
    "",
    ...wrapLines(words.more(called), width).map((line) => style.dim(line)),
    "",
  ].join("\n");
}
