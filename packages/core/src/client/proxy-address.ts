import { ConfigurationError } from "../errors/configuration-error.js";
import { parseUrl } from "../http/web-url.js";
import type { ClientOptions } from "./options.js";

/**
 * The URL of a proxy. A relative one is resolved against the URL of the page. Without a page it stays relative: a
 * framework that renders components on a server also makes their client there, and the first request is the error.
 *
 * @throws {ConfigurationError} a key or another base URL was also passed
 */
export function proxyAddress(proxy: string, { apiKey, sign, baseUrl }: ClientOptions): string {
  const beside = apiKey ? "apiKey" : sign ? "sign" : baseUrl && "baseUrl";
  if (beside) {
    throw new ConfigurationError(`${beside} was given together with proxy`, {
      hint: "The client behind createProxy has the key and the address of the service.",
    });
  }
  const page = "location" in globalThis ? globalThis.location?.href : undefined;
  const address = parseUrl(proxy) ?? (page === undefined ? undefined : new URL(proxy, page));
  return (address?.href ?? proxy).replace(/[?#].*$/, "");
}
