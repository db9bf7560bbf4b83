import { foreignReferences } from "../references/foreign-references.js";
import { isAddress, referenceTarget } from "../references/reference-target.js";
import { shownAddress } from "./address.js";
import type { SiteClock } from "./clock.js";
import type { FetchedPage, MissingPage } from "./fetched-page.js";
import { holdsApi } from "./holds-api.js";
import { inParallel } from "./in-parallel.js";
import { originPolicy } from "./origin-policy.js";
import { SiteError } from "./site-error.js";
import { looksLikeHtml } from "./site-index.js";
import { defaultLimits, type VisitLimits, Visitor } from "./visit.js";

export interface FetchReferencesOptions {
  fetch: typeof globalThis.fetch;
  clock: SiteClock;
  /** The URL that the pages come from, whose origin is allowed; undefined for local pages. */
  from?: string;
  /** Further allowed origins: `https://docs.example`. */
  allowOrigins?: readonly string[];
  limits?: Partial<VisitLimits>;
  signal?: AbortSignal;
}

/** More files than any API has. */
const maximumFiles = 2_000;

/**
 * Fetches the files that pages refer to (`$ref`), directly or indirectly, with the same restrictions as pages. Pages
 * that other pages refer to are marked: they are kept although they contain no API.
 *
 * @param pages Their `url` is a URL, or the path of a file.
 */
export async function fetchReferences(
  pages: readonly FetchedPage[],
  options: FetchReferencesOptions,
): Promise<{ pages: FetchedPage[]; missing: MissingPage[] }> {
  const { fetch, clock, signal, from, allowOrigins } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const policy = originPolicy(from === undefined ? undefined : new URL(from), allowOrigins);
  const visitor = new Visitor({ fetch, clock, policy, limits, signal });
  const known = new Map(pages.map((page) => [page.url, { ...page }]));
  const missing = new Map<string, MissingPage>();
  const referred = new Set<string>();
  let open = [...known.values()].filter((page) => page.holdsApi);
  while (open.length > 0) {
    const wanted: URL[] = [];
    const next: FetchedPage[] = [];
    for (const target of targetsOf(open)) {
      if (referred.has(target)) continue;
      referred.add(target);
      const page = known.get(target);
      if (page !== undefined && !page.holdsApi) next.push(page);
      else if (page === undefined && isAddress(target)) wanted.push(new URL(target));
    }
    const found = await inParallel(wanted, limits.concurrency, async (url) => {
      if (known.size > maximumFiles) return { url: url.href, error: tooMany() };
      return fetchPart(url, visitor);
    });
    for (const one of found) {
      if ("error" in one) missing.set(one.url, one);
      else {
        known.set(one.url, one);
        next.push(one);
      }
    }
    open = next;
  }
  return {
    pages: [...known.values()].map((page) => (referred.has(page.url) ? { ...page, isPart: true } : page)),
    missing: [...missing.values()],
  };
}

function targetsOf(pages: readonly FetchedPage[]): Set<string> {
  const targets = pages.flatMap(({ url, text }) =>
    foreignReferences(text).flatMap((reference) => referenceTarget(reference, url)?.file ?? []),
  );
  // The fragment does not affect what is fetched.
  return new Set(targets.map((target) => target.replace(/#.*$/, "")));
}

async function fetchPart(url: URL, visitor: Visitor): Promise<FetchedPage | MissingPage> {
  try {
    const { text } = await visitor.visit(url);
    if (!looksLikeHtml(text)) return { url: url.href, text, holdsApi: holdsApi(text), isPart: true };
    const message = `${shownAddress(url)}, which a page refers to, is a web page.`;
    return { url: url.href, error: new SiteError("no-documentation", message) };
  } catch (error) {
    if (!SiteError.isInstance(error)) throw error;
    return { url: url.href, error };
  }
}

function tooMany(): SiteError {
  return new SiteError("too-large", `The pages refer to more than ${maximumFiles} files.`, {
    hint: "No API is written in that many; check the address.",
  });
}
