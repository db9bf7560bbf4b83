import type { InferredFact } from "@corsac/importer/document";

/** The facts of a field that were read from one kind of place. */
export interface Inference {
  from: InferredFact["from"];
  /** JSON Schema keywords; `property` stands for the whole field. */
  keywords: string[];
  /** The words they were read from, where the page does not show them anyway. */
  quotes: string[];
}

const normalize = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Puts facts of one origin together, in the order they were found.
 * @param shown the description the reader sees: words that stand in it are not quoted again
 */
export function groupInferences(facts: readonly InferredFact[], shown: string | undefined): Inference[] {
  const visible = normalize(shown ?? "");
  const groups = new Map<string, Inference>();
  for (const { keyword, from, text } of facts) {
    const group = groups.get(from) ?? { from, keywords: [], quotes: [] };
    if (!group.keywords.includes(keyword)) group.keywords.push(keyword);
    const quote = text === undefined ? "" : normalize(text);
    if (!visible.includes(quote) && !group.quotes.includes(quote)) group.quotes.push(quote);
    groups.set(from, group);
  }
  return [...groups.values()];
}
