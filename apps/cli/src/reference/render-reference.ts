import type { CommandDescription } from "../command/describe-command.js";
import { type ExampleNames, fillExample } from "../command/example-names.js";
import { exitCodeMeanings } from "../errors/exit-code-meanings.js";
import { padEnd, textWidth } from "../terminal/columns.js";

/** The texts of the reference other than those of the command definitions. */
export interface ReferenceWords {
  readonly argument: string;
  readonly option: string;
  readonly meaning: string;
  readonly code: string;
  readonly variable: string;
  readonly exitCodes: string;
  readonly environment: string;
  readonly language: "en" | "zh";
}

export const referenceWords: Readonly<Record<"en" | "zh", ReferenceWords>> = {
  en: {
    argument: "Argument",
    option: "Option",
    meaning: "Meaning",
    code: "Code",
    variable: "Variable",
    exitCodes: "Exit codes",
    environment: "Environment",
    language: "en",
  },
  zh: {
    argument: "参数",
    option: "选项",
    meaning: "含义",
    code: "退出码",
    variable: "变量",
    exitCodes: "退出码",
    environment: "环境变量",
    language: "zh",
  },
};

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;").replaceAll("{", "&#123;");
}

function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  // Aligned like the formatter of this repository.
  const widths = [0, 1].map((column) =>
    Math.max(3, ...[head, ...rows].map((row) => textWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => padEnd(text, widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ""];
}

function section(
  described: CommandDescription,
  words: ReferenceWords,
  names: ExampleNames,
  level: number,
): string[] {
  const { command, description, details, usage, options, examples } = described;
  const rows = options.map(({ name, aliases, value, description: optionText }): [string, string] => [
    code(`${[...aliases, name].join(", ")}${value === undefined ? "" : ` <${value}>`}`),
    cell(optionText),
  ]);
  return [
    `${"#".repeat(level)} ${command}`,
    "",
    cell(description),
    "",
    ...(details === undefined ? [] : [cell(details), ""]),
    "```sh",
    usage,
    "```",
    "",
    ...table(
      [words.argument, words.meaning],
      described.arguments.map((argument) => [code(argument.name), cell(argument.description)]),
    ),
    ...table([words.option, words.meaning], rows),
    "```sh",
    ...examples.map(({ line, what }) => `${fillExample(line, names)}  # ${what}`),
    "```",
    "",
  ];
}

/** The reference of all commands as Markdown, generated from their definitions. */
export function renderReference(
  commands: readonly CommandDescription[],
  notes: readonly (readonly string[])[],
  names: ExampleNames,
  { language, level }: { language: "en" | "zh"; level: number },
): string {
  const words = referenceWords[language];
  const heading = (title: string): string[] => [`${"#".repeat(level)} ${title}`, ""];
  const codes = exitCodeMeanings.map((meaning): [string, string] => [
    String(meaning.code),
    cell(language === "en" ? meaning.en : meaning.zh),
  ]);
  return [
    ...commands.flatMap((command) => section(command, words, names, level)),
    ...heading(words.exitCodes),
    ...table([words.code, words.meaning], codes),
    ...heading(words.environment),
    ...table(
      [words.variable, words.meaning],
      notes.map(([name = "", ...optionText]) => [code(name), cell(optionText.join(" "))]),
    ),
  ]
    .join("\n")
    .trimEnd();
}
