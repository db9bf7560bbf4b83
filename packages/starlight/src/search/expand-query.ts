import { synonyms } from "./synonyms.js";

/** A variant of a query, and the weight of its results. */
export interface QueryVariant {
  words: string;
  /** 1 for the typed query. */
  weight: number;
}

const han = /\p{Script=Han}/u;

/** Text in normalized form for comparison: lower case, one space between words, `_` and `-` as spaces. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** The words of a Chinese text separated by spaces, as in the index. */
export function segmented(text: string): string {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
    .join(" ");
}

/**
 * Variants of a query: unchanged, its words as one identifier (`negative prompt` → `negative_prompt`), its Chinese
 * words separated, and synonyms.
 */
export function expandQuery(typed: string): QueryVariant[] {
  const query = typed.replace(/\s+/g, " ").trim();
  if (query === "") return [];
  const variants = new Map<string, number>([[query, 1]]);
  const add = (words: string, weight: number): void => {
    if (words !== "" && !variants.has(words)) variants.set(words, weight);
  };
  if (/^[\w-]+(?: [\w-]+){1,3}$/.test(query)) add(query.replaceAll(" ", "_"), 1);
  if (/[_-]/.test(query)) add(query.replace(/[_-]+/g, " "), 0.9);
  if (han.test(query)) add(segmented(query), 0.9);
  const own = comparable(query);
  for (const group of synonyms) {
    if (!group.some((word) => comparable(word) === own)) continue;
    for (const word of group) add(word, 0.6);
  }
  return [...variants].map(([words, weight]) => ({ words, weight }));
}

/** Whether a text contains all words of one of the variants. */
export function holdsVariant(text: string, variants: readonly QueryVariant[]): boolean {
  const compared = comparable(text);
  return variants.some(({ words }) =>
    comparable(words)
      .split(" ")
      .every((word) => compared.includes(word)),
  );
}
