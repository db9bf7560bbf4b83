import type { InferredFact } from "@corsac/importer/document";

/** The inferred facts of a field from one kind of source. */
export interface Inference {
  from: InferredFact["from"];
  /** JSON Schema keywords. `property` refers to the whole field. */
  keywords: string[];
  /** The source text, unless the page shows it anyway. */
  quotes: string[];
}

const normalize = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Groups facts of the same origin, in the order in which they were found.
 * @param shown the displayed description: text that it contains is not quoted again
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
