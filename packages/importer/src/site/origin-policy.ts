import { shownAddress } from "./address.js";
import { SiteError } from "./site-error.js";

/** Which addresses may be asked. A page is somebody else's text: where it points to is not where we go. */
export interface OriginPolicy {
  /** @throws {SiteError} `address-refused`. */
  require(url: URL, reason: string): void;
  allows(url: URL): boolean;
}

/**
 * Allows the origin that was asked for, the same host over https where it was given as http, and the origins that
 * were named. Everything else is refused: other hosts, loopback, `file:`.
 *
 * @param start The address somebody gave; none for what files of this machine refer to.
 * @param allowed Further origins (`https://docs.example`) somebody named.
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
