import {
  indexCandidates,
  isExportAddress,
  isIndexAddress,
  markdownTwin,
  readAddress,
  shownAddress,
} from "./address.js";
import type { SiteClock } from "./clock.js";
import { fetchReferences } from "./fetch-references.js";
import type { FetchedPage, MissingPage } from "./fetched-page.js";
import { holdsApi } from "./holds-api.js";
import { inParallel } from "./in-parallel.js";
import { type OriginPolicy, originPolicy } from "./origin-policy.js";
import { SiteError } from "./site-error.js";
import { looksLikeHtml, looksLikeIndex, readIndex } from "./site-index.js";
import { defaultLimits, type Visited, type VisitLimits, Visitor } from "./visit.js";

/** The result of fetching a site. */
export interface FetchedSite {
  /** The URL to fetch next time: the site's page list, the single page or the export. */
  from: string;
  kind: "site" | "page" | "export";
  /** In the order of the list. */
  pages: FetchedPage[];
  missing: MissingPage[];
}

export interface FetchSiteOptions {
  fetch: typeof globalThis.fetch;
  clock: SiteClock;
  /** Further allowed origins: `https://docs.example`. */
  allowOrigins?: readonly string[];
  /** Whether the targets of references (`$ref`) are fetched as well. */
  followReferences?: boolean;
  limits?: Partial<VisitLimits>;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

interface Walk {
  visitor: Visitor;
  policy: OriginPolicy;
  limits: VisitLimits;
  options: FetchSiteOptions;
}

/**
 * Fetches documentation: all pages of a published site from its `llms.txt` or any of its pages, a single page if there
 * is no list, or an exported file. Only the origin of the given URL and those named in the options are requested,
 * whatever pages or redirects point to.
 *
 * @throws {SiteError} If nothing can be fetched. A single page that cannot be fetched is listed as missing.
 */
export async function fetchSite(address: string, options: FetchSiteOptions): Promise<FetchedSite> {
  const site = await fetchPages(address, options);
  if (options.followReferences !== true) return site;
  const { pages, missing } = await fetchReferences(site.pages, { ...options, from: site.from });
  return { ...site, pages, missing: [...site.missing, ...missing] };
}

async function fetchPages(address: string, options: FetchSiteOptions): Promise<FetchedSite> {
  const start = readAddress(address);
  const limits = { ...defaultLimits, ...options.limits };
  const policy = originPolicy(start, options.allowOrigins);
  const { fetch, clock, signal } = options;
  const walk: Walk = {
    visitor: new Visitor({ fetch, clock, policy, limits, signal }),
    policy,
    limits,
    options,
  };
  if (isIndexAddress(start)) {
    const index = await walk.visitor.visit(start);
    if (!looksLikeIndex(index.text)) throw noList(start);
    return fetchListed(start, index, undefined, walk);
  }
  if (isExportAddress(start)) return fetchOne(start, "export", walk);
  for (const candidate of indexCandidates(start)) {
    const index = await visitIfThere(candidate, walk);
    if (index !== undefined && looksLikeIndex(index.text)) {
      // The site's front page is not a page of the API; any other may be missing in the list.
      const own = start.pathname === "/" ? undefined : markdownTwin(start);
      return fetchListed(candidate, index, own, walk);
    }
  }
  return fetchOne(start, "page", walk);
}

async function visitIfThere(url: URL, { visitor }: Walk): Promise<Visited | undefined> {
  try {
    return await visitor.visit(url);
  } catch (error) {
    const elsewhere = ["not-found", "address-refused", "access-denied", "not-text"];
    if (SiteError.isInstance(error) && elsewhere.includes(error.code)) return undefined;
    throw error;
  }
}

async function fetchOne(start: URL, kind: "page" | "export", walk: Walk): Promise<FetchedSite> {
  const twin = kind === "page" ? markdownTwin(start) : start;
  const read = (await visitIfThere(twin, walk)) ?? (await walk.visitor.visit(start));
  if (looksLikeHtml(read.text)) {
    throw new SiteError("no-documentation", `${shownAddress(start)} is a web page without a Markdown twin.`, {
      hint: "Give the site's llms.txt, a page's .md address or an export; or save the page's text and add the file.",
    });
  }
  if (!holdsApi(read.text)) {
    throw new SiteError(
      "no-documentation",
      `${shownAddress(start)} holds no API in any form that is understood.`,
      {
        hint: "Give a page of the API, the site's llms.txt, or an export.",
      },
    );
  }
  walk.options.onProgress?.(1, 1);
  return {
    from: start.href,
    kind,
    pages: [{ url: start.href, text: read.text, holdsApi: true }],
    missing: [],
  };
}

async function fetchListed(
  from: URL,
  index: Visited,
  own: URL | undefined,
  walk: Walk,
): Promise<FetchedSite> {
  const { options, limits } = walk;
  const wanted = new Map<string, URL>();
  const missing: MissingPage[] = [];
  for (const { url, address, line } of readIndex(index.text, index.url)) {
    if (url === undefined) {
      const error = new SiteError(
        "invalid-address",
        `${shownAddress(from)}, line ${line}, lists ${address}.`,
      );
      missing.push({ url: address, error });
    } else if (!walk.policy.allows(url))
      missing.push({ url: url.href, error: refusal(url, line, walk.policy) });
    else if (!isIndexAddress(url)) wanted.set(markdownTwin(url).href, markdownTwin(url));
  }
  if (own !== undefined && !wanted.has(own.href)) wanted.set(own.href, own);
  let done = 0;
  options.onProgress?.(0, wanted.size);
  const results = await inParallel([...wanted.values()], limits.concurrency, async (url) => {
    const result = await fetchPage(url, walk);
    done += 1;
    options.onProgress?.(done, wanted.size);
    return result;
  });
  const pages = results.filter((result): result is FetchedPage => "text" in result);
  missing.push(...results.filter((result): result is MissingPage => "error" in result));
  // A start page that is not in the list and does not exist was only the start of the search.
  const relevant = missing.filter(({ url, error }) => url !== own?.href || error.code !== "not-found");
  if (pages.length === 0 && relevant.length > 0) throw relevant[0]?.error;
  return { from: from.href, kind: "site", pages, missing: relevant };
}

async function fetchPage(url: URL, { visitor }: Walk): Promise<FetchedPage | MissingPage> {
  try {
    const { text } = await visitor.visit(url);
    if (!looksLikeHtml(text)) return { url: url.href, text, holdsApi: holdsApi(text) };
    const message = `${shownAddress(url)} responds with a web page instead of Markdown.`;
    const hint = "Is the documentation protected by a password? Save its pages and add the folder instead.";
    return { url: url.href, error: new SiteError("no-documentation", message, { hint }) };
  } catch (error) {
    if (!SiteError.isInstance(error)) throw error;
    return { url: url.href, error };
  }
}

function refusal(url: URL, line: number, policy: OriginPolicy): SiteError {
  try {
    policy.require(url, `Line ${line} of the list points at`);
  } catch (error) {
    if (SiteError.isInstance(error)) return error;
  }
  return new SiteError("address-refused", `Line ${line} of the list is refused.`);
}

function noList(url: URL): SiteError {
  return new SiteError("no-documentation", `${shownAddress(url)} lists no pages.`, {
    hint: "Open it in a browser: it should be a Markdown list of links. Or give one of the site's pages.",
  });
}
