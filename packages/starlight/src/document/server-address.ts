import type { ApiDocument, Server } from "./openapi.js";

/** A server's URL with the defaults of its variables. */
export function filledServerUrl({ url, variables = {} }: Server): string {
  return url.replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole);
}

/**
 * The base URL for requests of the document: its first server with an absolute URL and the document's paths. Undefined
 * if there is none.
 */
export function documentServer({ servers = [] }: ApiDocument): string | undefined {
  const usable = servers.find(
    (server) =>
      server["x-corsac-strip-prefix"] === undefined && /^https?:\/\//i.test(filledServerUrl(server)),
  );
  return usable === undefined ? undefined : filledServerUrl(usable).replace(/\/+$/, "");
}
