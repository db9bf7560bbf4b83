import { shownAddress } from "./address.js";
import { SiteError } from "./site-error.js";

/** The URLs that may be requested. Pages are untrusted: the URLs in them are not requested without a check. */
export interface OriginPolicy {
  /** @throws {SiteError} `address-refused`. */
  require(url: URL, reason: string): void;
  allows(url: URL): boolean;
}

/**
 * Allows the requested origin, the same host over https if it was given as http, and the named origins. Everything else
 * is refused: other hosts, loopback, `file:`.
 *
 * @param start The URL that the user passed; undefined for references of local files.
 * @param allowed Further origins (`https://docs.example`) that the user named.
 */
export function originPolicy(start: URL | undefined, allowed: readonly string[] = []): OriginPolicy {
  const origins = new Set(allowed.map((origin) => new URL(origin).origin));
  if (start !== undefined) origins.add(start.origin);
  if (start?.protocol === "http:" && start.port === "") origins.add(`https://${start.host}`);
  const allows = (url: URL): boolean =>
    (url.protocol === "http:" || url.protocol === "https:") &&
    url.username === "" &&
    url.password === "" &&
    origins.has(url.origin);
  return {
    allows,
    require: (url, reason) => {
      if (allows(url)) return;
      const isWeb = url.protocol === "http:" || url.protocol === "https:";
      const shown = isWeb ? shownAddress(url) : `a ${url.protocol} address`;
      throw new SiteError(
        "address-refused",
        `${reason} ${shown}, which is not of ${start?.origin ?? "this machine"}.`,
        {
          hint: isWeb
            ? `If it belongs to the documentation, allow it: --allow-origin ${url.origin}.`
            : "Only http: and https: addresses of the site itself are fetched.",
        },
      );
    },
  };
}
