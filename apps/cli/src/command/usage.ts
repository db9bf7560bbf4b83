import type { ArgDef, ArgsDef } from "citty";
import { wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import { aliasesOf } from "./argument-aliases.js";
import type { Command } from "./command.js";
import { type CommandGroup, isGroup } from "./command-tree.js";
import { type ExampleNames, fillExample } from "./example-names.js";

/** What the layout of a help text depends on. */
export interface UsageLayout {
  style: Style;
  width: number | undefined;
  /** What the placeholders of examples stand for. */
  names: ExampleNames;
}

/** Help lines are not stretched over a very wide terminal. */
const widest = 100;

function usageWidth(layout: UsageLayout): number {
  return Math.min(layout.width ?? widest, widest);
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : ["", style.bold(title), ...lines];
}

function optionSpelling(name: string, definition: ArgDef): string {
  const shorts = aliasesOf(definition).filter((alias) => alias.length === 1);
  const spelled = definition.type === "boolean" && definition.default === true ? `no-${name}` : name;
  const value = definition.type === "boolean" ? "" : ` <${definition.valueHint ?? "value"}>`;
  return `${shorts.map((short) => `-${short}, `).join("")}--${spelled}${value}`;
}

function optionRows(args: ArgsDef, style: Style): string[][] {
  return Object.entries(args)
    .filter(([, definition]) => definition.type !== "positional")
    .map(([name, definition]) => [
      style.cyan(optionSpelling(name, definition)),
      (definition.type === "boolean" && "negativeDescription" in definition
        ? definition.negativeDescription
        : undefined) ??
        definition.description ??
        "",
    ]);
}

function positionals(command: Command): { spelling: string; description: string }[] {
  const named = Object.entries(command.args)
    .filter(([, definition]) => definition.type === "positional")
    .map(([name, definition]) => ({
      spelling: definition.required === false ? `[${name}]` : `<${name}>`,
      description: definition.description ?? "",
    }));
  const { rest } = command;
  return rest === undefined ? named : [...named, { spelling: rest.name, description: rest.description }];
}

/** The help text of one command. */
export function commandUsage(path: readonly string[], command: Command, layout: UsageLayout): string {
  const { style } = layout;
  const width = usageWidth(layout);
  const called = ["corsac", ...path].join(" ");
  const places = positionals(command);
  const usage = [called, ...places.map(({ spelling }) => spelling), "[options]"].join(" ");
  const options = [...optionRows(command.args, style), [style.cyan("-h, --help"), "Show this help"]];
  const examples = command.examples.flatMap(({ line, what }) => [
    `  ${style.cyan(fillExample(line, layout.names))}`,
    `    ${style.dim(what)}`,
  ]);
  return [
    ...wrapLines(command.description, width),
    ...section("Usage", [`  ${usage}`], style),
    ...section(
      "Arguments",
      renderTable(
        places.map(({ spelling, description }) => [style.cyan(spelling), description]),
        { width },
      ),
      style,
    ),
    ...section("Options", renderTable(options, { width }), style),
    ...(command.details === undefined ? [] : ["", ...wrapLines(command.details, width)]),
    ...section("Examples", examples, style),
    "",
  ].join("\n");
}

/** The help text of a group: its commands, one a line. */
export function groupUsage(
  path: readonly string[],
  group: CommandGroup,
  extra: { examples: readonly string[]; notes: readonly string[][] },
  layout: UsageLayout,
): string {
  const { style } = layout;
  const width = usageWidth(layout);
  const called = ["corsac", ...path].join(" ");
  const rows = Object.entries(group.commands).flatMap(([name, node]) => {
    if (!isGroup(node)) return [[style.cyan(name), node.description]];
    return [[style.cyan(`${name} ${Object.keys(node.commands).join("|")}`), node.description]];
  });
  return [
    ...wrapLines(group.description, width),
    ...section("Usage", [`  ${called} <command> [options]`], style),
    ...section("Commands", renderTable(rows, { width }), style),
    ...section(
      "Environment",
      renderTable(
        extra.notes.map(([name = "", ...rest]) => [style.cyan(name), ...rest]),
        { width },
      ),
      style,
    ),
    ...section(
      "Examples",
      extra.examples.map((line) => `  ${style.cyan(fillExample(line, layout.names))}`),
      style,
    ),
    "",
    style.dim(`${called} <command> --help tells more about a command.`),
    "",
  ].join("\n");
}
