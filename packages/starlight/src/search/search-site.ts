import { expandQuery } from "./expand-query.js";
import { type FoundPage, rankPages, type ScoredPage } from "./rank.js";

/** The used part of Pagefind's API. https://pagefind.app/docs/api/ */
interface Pagefind {
  search(words: string): Promise<{ results: { id: string; score: number; data(): Promise<FoundPage> }[] }>;
}

const shownPages = 12;
/** Number of pages per variant whose texts are loaded. */
const loadedPages = 8;

let loading: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind's index once.
 * @param base Astro's `base`
 */
function loadPagefind(base: string): Promise<Pagefind> {
  const address = `${base.replace(/\/+$/, "")}/pagefind/pagefind.js`;
  loading ??= import(/* @vite-ignore */ address);
  return loading;
}

/** The pages for a query, best first. */
export async function searchSite(typed: string, base: string): Promise<FoundPage[]> {
  const variants = expandQuery(typed);
  if (variants.length === 0) return [];
  const pagefind = await loadPagefind(base);
  const best = new Map<string, ScoredPage>();
  const perVariant = await Promise.all(
    variants.map(async ({ words, weight }) => {
      const { results } = await pagefind.search(words);
      const [first] = results;
      const highest = first === undefined || first.score <= 0 ? 1 : first.score;
      const pages = await Promise.all(results.slice(0, loadedPages).map((result) => result.data()));
      return pages.map((page, index): ScoredPage => {
        return { page, score: ((results[index]?.score ?? 0) / highest) * weight };
      });
    }),
  );
  for (const scored of perVariant.flat()) {
    const known = best.get(scored.page.url);
    if (known === undefined || known.score < scored.score) best.set(scored.page.url, scored);
  }
  return rankPages([...best.values()], variants).slice(0, shownPages);
}
