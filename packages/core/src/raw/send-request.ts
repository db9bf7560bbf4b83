import type { Audience } from "../http/transport-request.js";
import { isStream } from "../media/is-file.js";
import type { Requests } from "../operations/requests.js";
import type { RawInit } from "./raw-init.js";

/** Options of `fetch` that the client does not set itself. */
const passedOn = [
  "cache",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "priority",
  "referrer",
  "referrerPolicy",
] as const;

/** Sends a request of openapi-fetch through the client's transport: with its key, retries, limits and hooks. */
export async function sendRequest(
  { transport }: Requests,
  audience: Audience,
  init: RawInit,
  request: Request,
  more: RequestInit | undefined,
): Promise<Response> {
  const { method, url, headers, signal } = request;
  const isStreamed = isStream(init.body) && request.body !== null;
  const own = init.fetch;
  const passed = Object.fromEntries(
    passedOn.flatMap((name) => (init[name] === undefined ? [] : [[name, init[name]]])),
  );
  return transport.send(
    {
      method,
      url,
      audience,
      headers: Object.fromEntries(headers),
      body: request.body === null ? undefined : isStreamed ? request.body : await request.arrayBuffer(),
      repeatable: method === "GET" || method === "HEAD" || method === "OPTIONS",
      // A stream can be read once, so the request is not repeated.
      ...(isStreamed && { deadline: 0 }),
      signal,
      fetch: own && ((target, options) => own(new Request(target, options))),
      init: { ...passed, ...more },
    },
    async (response) => response,
  );
}
