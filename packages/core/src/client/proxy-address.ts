import { ConfigurationError } from "../errors/configuration-error.js";
import { parseUrl } from "../http/web-url.js";
import type { ClientOptions } from "./options.js";

/**
 * The URL of a proxy. A relative one is resolved against the URL of the page.
 *
 * @throws {ConfigurationError} it is not a URL, or a key or another base URL was also passed
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
  if (address === undefined) {
    throw new ConfigurationError(`proxy "${proxy}" is relative, and there is no page here`, {
      hint: "Outside of a page, pass the whole address: https://app.example/api/corsac",
    });
  }
  return address.href.replace(/[?#].*$/, "");
}
