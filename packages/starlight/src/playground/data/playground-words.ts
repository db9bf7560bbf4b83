import type { PhraseKey, Phrases } from "../../phrases/english.js";

/** Texts that the playground shares with the pages. */
const shared: ReadonlySet<string> = new Set<PhraseKey>([
  "required",
  "deprecated",
  "inPath",
  "inQuery",
  "inHeader",
]);

/** Whether the playground uses a text: its own, the comments of samples, and a few of the pages. */
export function isPlaygroundWord(key: string): boolean {
  return /^(?:play|comment)/.test(key) || shared.has(key);
}

/** The texts that a playground loads. */
export function playgroundWords(phrases: Phrases): Partial<Phrases> {
  return Object.fromEntries(Object.entries(phrases).filter(([key]) => isPlaygroundWord(key)));
}
