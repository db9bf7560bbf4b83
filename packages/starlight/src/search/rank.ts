import { comparable, holdsVariant, type QueryVariant } from "./expand-query.js";

/** A section of a page in Pagefind's format. */
export interface FoundSection {
  title: string;
  url: string;
  /** HTML with `<mark>`. */
  excerpt: string;
}

/** A page in Pagefind's format. */
export interface FoundPage {
  url: string;
  excerpt: string;
  content: string;
  meta: { title?: string };
  sub_results: FoundSection[];
}

export interface ScoredPage {
  page: FoundPage;
  /** The score of the text, from 0 to 1. */
  score: number;
}

const isModel = (url: string): boolean => /\/models\/[^/]+\/?(?:[#?]|$)/.test(url);
const isOperation = (url: string): boolean => /\/operations\/[^/]+\/?(?:[#?]|$)/.test(url);

/** The weight of a kind of page: models first, long lists of rules last. */
function kindWeight(url: string): number {
  if (isModel(url)) return 1.6;
  if (/\/(?:rules|changelog)\/?(?:[#?]|$)/.test(url)) return 0.35;
  if (isOperation(url)) return 1;
  return /\/guides\//.test(url) ? 1.4 : 1.1;
}

/** Whether a section's heading is specific: on pages of models and operations, only those of the fields are. */
function hasOwnHeading({ url }: FoundSection): boolean {
  return !(isModel(url) || isOperation(url)) || url.includes("#input-");
}

/** The score of a title that contains the query: from 1, with a long title, to 2, with the query alone. */
function titleBonus(title: string, variants: readonly QueryVariant[]): number {
  const own = comparable(title);
  return Math.max(
    0,
    ...variants.map(({ words, weight }) => {
      const wanted = comparable(words);
      return own.includes(wanted) ? weight * (1 + wanted.length / own.length) : 0;
    }),
  );
}

/**
 * Sorts pages by the text's score, by matches in the title or a section's heading, and by the kind of page. Pages
 * without any of the words were only similar in the index. They are omitted if others remain.
 */
export function rankPages(found: readonly ScoredPage[], variants: readonly QueryVariant[]): FoundPage[] {
  const literal = found.filter(({ page }) =>
    holdsVariant(`${page.meta.title ?? ""} ${page.content}`, variants),
  );
  const kept = literal.length > 0 ? literal : found;
  return kept
    .map(({ page, score }) => {
      const sections = page.sub_results
        .filter(hasOwnHeading)
        .map(({ title }) => titleBonus(title, variants) * 0.75);
      const bonus = Math.max(titleBonus(page.meta.title ?? "", variants), ...sections);
      return { page, total: (score + bonus) * kindWeight(page.url) };
    })
    .sort((one, other) => other.total - one.total)
    .map(({ page }) => page);
}
