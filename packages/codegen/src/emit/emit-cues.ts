import { idNames, stateNames, stateWords } from "@corsac/importer";
import { answerCues } from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import { sourceLine } from "./source-line.js";

/**
 * The cue tables of the importer as lists of plain strings, for the client: it reads responses that no document describes
 * by them, and must not import the importer.
 */
export function emitCues(): string {
  const lists: [name: string, words: readonly string[]][] = Object.entries(answerCues).flatMap(
    ([name, table]) => (Array.isArray(table) ? [[name, answerCues.cueNames(table)]] : []),
  );
  lists.push(
    ["taskIdNames", idNames],
    ["taskStateNames", stateNames],
    ["unfinishedWords", unfinishedWords()],
  );
  const rows = lists.map(
    ([name, words]) => `export const ${name}: readonly string[] = ${listText(words)};\n`,
  );
  return `${sourceLine("packages/importer")}\n\n${rows.join("\n")}`;
}

/** Status words of work that has not ended. */
function unfinishedWords(): string[] {
  return Object.entries(stateWords).flatMap(([word, state]) =>
    state === "pending" || state === "running" ? [word] : [],
  );
}

function listText(words: readonly string[]): string {
  return `[\n${words.map((word) => `  ${stringLiteral(word)},\n`).join("")}]`;
}
