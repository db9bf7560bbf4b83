import type { ServerDescriptor } from "../descriptor/operation.js";
import type { Audience } from "./transport-request.js";

/** The base of a service and the origin of its key: the key is sent to no other origin, not even after a redirect. */
export interface ServiceBase extends Audience {
  /** The URL of a path of the document. */
  url(path: string): string;
}

/** Appends paths of the document to a root: whole, or without the prefix that this server strips. */
export function baseAt(root: URL, strip = ""): Pick<ServiceBase, "origin" | "url"> {
  const start = plain(root);
  return {
    origin: root.origin,
    url: (path) => start + (strip && path.startsWith(`${strip}/`) ? path.slice(strip.length) : path),
  };
}

/** The URL of a server with the document's default values of its variables. */
export function usualUrl({ url, variables = {} }: ServerDescriptor): string {
  return url.replace(/\{([^{}]+)\}/g, (written, name: string) => variables[name]?.default ?? written);
}

/** A URL without slashes at its end. */
export function plain({ href }: URL): string {
  return href.replace(/\/+$/, "");
}
