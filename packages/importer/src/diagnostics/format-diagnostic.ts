import { codeFrameColumns } from "@babel/code-frame";
import type { Diagnostic, Severity, SourceFile, SourceLocation } from "./diagnostic.js";
import { maskSecrets } from "./mask-secrets.js";
import { visibleText } from "./visible-text.js";

/** ANSI codes, so that the package needs no terminal library. */
const colors: Readonly<Record<Severity | "bold" | "dim" | "reset", string>> = {
  error: "\u001b[31m",
  warning: "\u001b[33m",
  info: "\u001b[36m",
  bold: "\u001b[1m",
  dim: "\u001b[2m",
  reset: "\u001b[0m",
};

/** The words of a formatted finding other than its message. */
export interface DiagnosticWords extends Readonly<Record<Severity, string>> {
  readonly at: string;
  readonly hint: string;
  /** Between a word and its text. */
  readonly colon: string;
}

const english: DiagnosticWords = {
  error: "error",
  warning: "warning",
  info: "info",
  at: "at",
  hint: "hint",
  colon: ": ",
};

/** Longer lines are cut around the reported position. */
const widestLine = 160;

/**
 * A diagnostic as readable text: severity, rule, message, file:line:column, the source lines, and the hint. Terminal
 * control characters are written as `\u001b`. Without color, only ASCII is added to the message and the source.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
  options: { color?: boolean; words?: DiagnosticWords } = {},
): string {
  const paint = (style: keyof typeof colors, text: string): string =>
    options.color === true ? `${colors[style]}${text}${colors.reset}` : text;
  const { severity, rule, message, hint, location } = diagnostic;
  const { words = english } = options;
  const lines = [
    `${paint(severity, words[severity])}${paint("dim", `[${rule}]`)}${words.colon}${paint("bold", visibleText(message))}`,
  ];
  if (location !== undefined) {
    lines.push(
      `  ${paint("dim", words.at)} ${visibleText(location.file)}:${location.line}:${location.column}`,
    );
    const source = sources.find((file) => file.path === location.file);
    if (source !== undefined) lines.push(indent(visibleText(codeFrame(maskSecrets(source.text), location))));
  }
  if (hint !== undefined) lines.push(`  ${paint("info", words.hint)}${words.colon}${visibleText(hint)}`);
  return lines.join("\n");
}

function codeFrame(text: string, location: SourceLocation): string {
  const lines = text.split(/\r?\n/);
  const { narrowed, shift } = narrow(lines, location);
  const column = Math.max(1, firstColumn(lines[location.line - 1] ?? "", location) - shift);
  const end = column + Math.min(location.length ?? 1, widestLine);
  return codeFrameColumns(
    narrowed.join("\n"),
    {
      start: { line: location.line, column },
      end: { line: location.line, column: Math.max(end, column + 1) },
    },
    { linesAbove: 2, linesBelow: 1, highlightCode: false },
  );
}

/** For a whole line, the first column that is not white space. */
function firstColumn(line: string, { column, length }: SourceLocation): number {
  return column > 1 || length !== undefined ? column : Math.max(0, line.search(/\S/)) + 1;
}

/** Cuts all lines to the same window, which contains the position. */
function narrow(lines: readonly string[], location: SourceLocation): { narrowed: string[]; shift: number } {
  const line = lines[location.line - 1] ?? "";
  const shift = line.length <= widestLine ? 0 : Math.max(0, location.column - widestLine / 2);
  return { narrowed: lines.map((one) => one.slice(shift, shift + widestLine)), shift };
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}
