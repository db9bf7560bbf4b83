/** A URL or path on a page, split into its parts. */
export interface Address {
  /** `https://host/base`, if there is a host. */
  server?: string;
  /** With a leading slash and parameters as `{name}`, without a query. */
  path: string;
  /** The query as written, without `?`. */
  query?: string;
}

/**
 * Splits a URL or path: with a host, without one, or with a placeholder for one (`{{base}}/v1/x`). Parameters may be
 * written `{id}`, `{{id}}` or `:id`. Undefined if there is no path.
 */
export function addressOf(text: string): Address | undefined {
  const match = /^\s*(?:(https?:\/\/[^/\s?#]+)|\{\{[^{}/]*\}\})?([^?#\s]*)(?:\?([^#\s]*))?/.exec(text);
  const [, server, written = "", query] = match ?? [];
  if (written === "" && server === undefined) return undefined;
  const path = (written.startsWith("/") ? written : `/${written}`)
    .replace(/\{\{([^{}]+)\}\}/g, "{$1}")
    .replace(/\/:([A-Za-z_]\w*)/g, "/{$1}");
  return {
    ...(server === undefined || server.includes("{") ? {} : { server }),
    path,
    ...(query === undefined || query === "" ? {} : { query }),
  };
}
