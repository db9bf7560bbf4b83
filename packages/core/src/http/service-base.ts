import type { SecurityDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import { parseUrl } from "./web-url.js";

/** Where a service is, and whom its key is for: it is sent to this origin and to no other, not even after a redirect. */
export interface ServiceBase {
  readonly origin: string;
  readonly security: readonly SecurityDescriptor[];
  /** A path of the document, as a URL at this base. */
  url(path: string): string;
}

/** A service at a root that holds no part of its paths: whole, or without the prefix that this server strips. */
export function serverBase(service: ServiceDescriptor, root: URL): ServiceBase {
  const server = service.servers.find(({ url }) => {
    const known = parseUrl(url);
    return known !== undefined && plain(known) === plain(root);
  });
  return baseAt(service, plain(root), server?.stripPrefix ?? "");
}

/** A service whose paths, without a prefix, stand after a root: `https://host/gate`. */
export function baseAt({ security }: ServiceDescriptor, root: string, strip: string): ServiceBase {
  return {
    origin: new URL(root).origin,
    security,
    url: (path) => root + (strip && path.startsWith(`${strip}/`) ? path.slice(strip.length) : path),
  };
}

/** A URL without slashes at its end. */
function plain({ href }: URL): string {
  return href.replace(/\/+$/, "");
}
