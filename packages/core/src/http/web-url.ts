/** Whether a URL is a web URL, and not that of a file or an object of the page. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** A web URL from an untrusted source, serialized by `URL`; `undefined` if it is not one. */
export function webUrl(text: string): string | undefined {
  return isWeb(text) ? parseUrl(text)?.href : undefined;
}

/** A URL, or `undefined`. Some runtimes do not have `URL.canParse`. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A URL with additional query parameters. */
export function withQuery(url: string, query: Readonly<Record<string, string>> | undefined): string {
  if (!query) return url;
  const added = new URLSearchParams(query).toString();
  return added ? `${url}${url.includes("?") ? "&" : "?"}${added}` : url;
}
