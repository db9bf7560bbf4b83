/** An address as pages write it, taken apart. */
export interface Address {
  /** `https://host/base`, where the address names a host. */
  server?: string;
  /** With a slash in front, parameters as `{name}`, without a query. */
  path: string;
  /** The query as written, without `?`. */
  query?: string;
}

/**
 * Takes an address apart: with a host or without, or with a placeholder for one (`{{base}}/v1/x`), parameters written
 * `{id}`, `{{id}}` or `:id`. Undefined where there is no path at all.
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
