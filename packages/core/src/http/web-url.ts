/** Whether a URL is one of the web, and not of a file or of the page it stands on. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** A URL of the web that somebody else wrote, as `URL` writes it; `undefined` where it is none. */
export function webUrl(text: string): string | undefined {
  return isWeb(text) ? parseUrl(text)?.href : undefined;
}

/** A URL, or `undefined`. Not every runtime has `URL.canParse`. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A URL with more query parameters. */
export function withQuery(url: string, query: Readonly<Record<string, string>> = {}): string {
  const added = new URLSearchParams(query).toString();
  return added ? `${url}${url.includes("?") ? "&" : "?"}${added}` : url;
}
