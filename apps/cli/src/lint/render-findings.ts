import { stripVTControlCharacters } from "node:util";
import type { Diagnostic, SourceFile } from "@corsac/importer";
import type { Language } from "../language/language-of.js";
import { say } from "../language/say.js";
import { wrapProse } from "../terminal/prose.js";

const chineseWords = { error: "错误", warning: "警告", info: "提示", at: "位于", hint: "建议", colon: "：" };

/** The maximum number of further positions of a finding that are listed; the rest is counted. */
const mostPlaces = 3;

/**
 * Findings in readable form. Equal findings at several positions are written once, at the first position, with the
 * others listed below, because a page's author corrects them together.
 */
export async function renderFindings(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  color: boolean,
  /** Of the terminal, in columns. */
  width?: number | undefined,
  language: Language = "en",
): Promise<string[]> {
  const { diagnosticIn, formatDiagnostic } = await import("@corsac/importer");
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, message, hint } = diagnostic;
    const key = JSON.stringify([rule, severity, message, hint]);
    groups.set(key, [...(groups.get(key) ?? []), diagnostic]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const text = formatDiagnostic(diagnosticIn(first, language), sources, {
      color,
      ...(language === "zh" ? { words: chineseWords } : {}),
    }).trimEnd();
    const lines = text
      .split("\n")
      .flatMap((line) => (isFrame(line) ? [line] : wrapProse(line, width, indentOf(line))));
    return [[...lines, ...furtherPlaces(others)].join("\n")];
  });
}

/** Whether a line is part of a code frame, which stays unchanged: `> 12 | …`, `     | ^`. */
function isFrame(line: string): boolean {
  return /^\W*\d*\s*\|/.test(stripVTControlCharacters(line));
}

function indentOf(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ""}  `;
}

function furtherPlaces(others: readonly Diagnostic[]): string[] {
  if (others.length === 0) return [];
  const places = others.flatMap(({ location }) =>
    location === undefined ? [] : [`${location.file}:${location.line}:${location.column}`],
  );
  const shown = places.slice(0, mostPlaces).map((place) => `    ${place}`);
  const left = others.length - shown.length;
  const rest =
    left === 0 ? [] : [say`    and ${left} more ${left === 1 ? "place" : "places"} (all of them: --json)`];
  return [say`  the same at`, ...shown, ...rest];
}
