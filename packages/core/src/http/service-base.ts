import type { ServerDescriptor } from "../descriptor/operation.js";
import type { Audience } from "./transport-request.js";

/** Where a service is, and whom its key is for: it is sent to this origin and to no other, not even after a redirect. */
export interface ServiceBase extends Audience {
  /** A path of the document, as a URL at this base. */
  url(path: string): string;
}

/** Paths after a root that holds no part of them: whole, or without the prefix that this server strips. */
export function baseAt(root: URL, strip = ""): Pick<ServiceBase, "origin" | "url"> {
  const start = plain(root);
  return {
    origin: root.origin,
    url: (path) => start + (strip && path.startsWith(`${strip}/`) ? path.slice(strip.length) : path),
  };
}

/** The URL of a server with the document's values of its variables. */
export function usualUrl({ url, variables = {} }: ServerDescriptor): string {
  return url.replace(/\{([^{}]+)\}/g, (written, name: string) => variables[name]?.default ?? written);
}

/** A URL without slashes at its end. */
export function plain({ href }: URL): string {
  return href.replace(/\/+$/, "");
}
