import type { Suggestion } from "./suggestion.js";
import { appendToActions, formatActions } from "./write-actions.js";

/** The options for writing suggestions. */
export interface WriteSuggestionsOptions {
  /** The prefix of the files of the evidence: `specs/acme/`. */
  folder?: string;
}

/**
 * The text of an overlay with suggestions appended to its actions, each below comments with the lines of evidence and
 * the missing facts. The overlay is valid: a suggestion that is invalid by itself is a comment. The existing text is
 * unchanged.
 *
 * @param text The current overlay; undefined where there is none yet.
 * @returns undefined where the text is not an overlay that actions can be added to.
 */
export function writeSuggestions(
  text: string | undefined,
  suggestions: readonly Suggestion[],
  { folder = "" }: WriteSuggestionsOptions = {},
): string | undefined {
  return appendToActions(text, (indent) => suggestions.map((one) => block(one, indent, folder)).join("\n"));
}

const applies = (suggestion: Suggestion): boolean => suggestion.applies !== false;

function block(suggestion: Suggestion, indent: string, folder: string): string {
  const { subject, evidence, action, missing = [] } = suggestion;
  const comments = [
    subject,
    ...evidence.map(({ fact, file, line, words }) => `  ${fact}: ${folder}${file}:${line}  ${words}`),
    ...missing.map((fact) => `  MISSING: ${fact}`),
    ...(applies(suggestion)
      ? []
      : ["  Not valid yet, and therefore a comment: add what is missing, then remove the # of each line."]),
  ].map((line) => `${indent}# ${oneLine(line)}`);
  const lines = formatActions([action], indent).trimEnd().split("\n");
  return [
    ...comments,
    ...(applies(suggestion) ? lines : lines.map((line) => `${indent}# ${line.slice(indent.length)}`)),
    "",
  ].join("\n");
}

/** Text of pages in a comment: a line break would end it. */
const oneLine = (text: string): string =>
  [...text].map((character) => (/[\p{Cc}\u2028\u2029]/u.test(character) ? " " : character)).join("");
