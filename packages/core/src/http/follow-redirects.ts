import { ProtocolError } from "../errors/protocol-error.js";
import type { Redact } from "../redaction/redact.js";
import { isRedirect } from "./is-redirect.js";
import { isWeb, parseUrl } from "./web-url.js";

const most = 5;

/**
 * Follows the redirects of a read. @throws {ProtocolError} there is no target, there are too many, or it is not a read
 */
export async function followRedirects(from: {
  readonly method: string;
  readonly url: string;
  readonly response: Response;
  readonly at: (url: string) => Promise<Response>;
  readonly redact: Redact;
  readonly mayFollow?: ((url: string) => boolean) | undefined;
}): Promise<Response> {
  const { method, at, redact, mayFollow = () => true } = from;
  let { url, response } = from;
  for (let hop = 0; isRedirect(response); hop++) {
    const location = response.headers.get("location");
    await response.body?.cancel().catch(() => {});
    const target = location === null ? undefined : parseUrl(location, url)?.href;
    // Some runtimes would fetch local files.
    const isRead = method === "GET" || method === "HEAD";
    if (target === undefined || !isWeb(target) || !isRead || hop === most || !mayFollow(target)) {
      throw new ProtocolError(
        redact(
          `${method} ${url} answered ${response.status}: a redirect to ${location ?? "somewhere"}, not followed`,
        ),
        {
          method,
          url: redact(url),
          status: response.status,
          hint: "Is baseUrl right (https instead of http, the right host)?",
        },
      );
    }
    url = target;
    response = await at(url);
  }
  return response;
}
