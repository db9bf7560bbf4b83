import { SiteError } from "./site-error.js";

/**
 * Parses a URL: `http:` or `https:`, without a user name or password. The fragment is removed.
 * @throws {SiteError} `invalid-address`.
 */
export function readAddress(text: string): URL {
  if (!URL.canParse(text)) {
    throw new SiteError("invalid-address", `${text} is no address.`, {
      hint: "It looks like https://example.apifox.cn/llms.txt.",
    });
  }
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new SiteError("invalid-address", `${url.protocol} addresses are not fetched.`, {
      hint: "Only http: and https: are. Give files by their path.",
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new SiteError("invalid-address", `The address of ${url.host} holds a user name or a password.`, {
      hint: "It would be written to the lock file. Save the pages and add the folder instead.",
    });
  }
  url.hash = "";
  return url;
}

/** A URL for messages, without its query, which may contain a key. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The Markdown version of a page: published Apifox sites also serve every page under `<page>.md`. */
export function markdownTwin(page: URL): URL {
  const twin = new URL(page);
  if (/\.(?:md|txt|json|ya?ml)$/i.test(twin.pathname)) return twin;
  twin.pathname = `${twin.pathname.replace(/\/+$/, "")}.md`;
  return twin;
}

/**
 * The possible URLs of a site's page list: `llms.txt` in the page's folder, then in each parent folder up to the root.
 * Shared documentation has its own folder on a shared host.
 */
export function indexCandidates(page: URL): URL[] {
  const segments = page.pathname.split("/").slice(1, -1);
  return Array.from({ length: segments.length + 1 }, (_, above) => {
    const index = new URL(page.origin);
    index.pathname = ["", ...segments.slice(0, segments.length - above), "llms.txt"].join("/");
    return index;
  });
}

/** Whether a URL is that of a page list. */
export function isIndexAddress(url: URL): boolean {
  return /\/llms(?:-full)?\.txt$/i.test(url.pathname);
}

/** Whether a URL has the extension of a file that contains a whole API. */
export function isExportAddress(url: URL): boolean {
  return /\.(?:json|ya?ml)$/i.test(url.pathname);
}
