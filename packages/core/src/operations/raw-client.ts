import createOpenapiClient, { type Client } from "openapi-fetch";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Requests } from "./requests.js";

/**
 * The operations of a service as its document has them, typed by path, answering `{ data, error, response }`.
 * https://openapi-ts.dev/openapi-fetch/
 */
export type RawOperations<Paths extends object> = Pick<
  Client<Paths>,
  "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH"
>;

/** Stands in for the host until a request is sent: a base URL that is wrong rejects the operation. */
const nowhere = "https://nowhere.invalid";

/** openapi-fetch, sending through the client's transport. The one file that knows it. */
export function createRawClient<Paths extends object>(
  { transport, base: baseOf }: Requests,
  service: ServiceDescriptor<Paths>,
): RawOperations<Paths> {
  const client = createOpenapiClient<Paths>({
    baseUrl: nowhere,
    fetch: async (request) => {
      const { method, headers, body, signal } = request;
      const base = baseOf(service);
      // So far it is the document's path at no host.
      const { pathname, search } = new URL(request.url);
      return transport.send(
        {
          method,
          url: base.url(pathname) + search,
          audience: base,
          headers: Object.fromEntries(headers),
          body: body === null ? undefined : await request.arrayBuffer(),
          repeatable: method === "GET" || method === "HEAD" || method === "OPTIONS",
          signal,
        },
        async (response) => response,
      );
    },
  });
  return {
    GET: (path, ...init) => located("GET", path, client.GET(path, ...init)),
    PUT: (path, ...init) => located("PUT", path, client.PUT(path, ...init)),
    POST: (path, ...init) => located("POST", path, client.POST(path, ...init)),
    DELETE: (path, ...init) => located("DELETE", path, client.DELETE(path, ...init)),
    OPTIONS: (path, ...init) => located("OPTIONS", path, client.OPTIONS(path, ...init)),
    HEAD: (path, ...init) => located("HEAD", path, client.HEAD(path, ...init)),
    PATCH: (path, ...init) => located("PATCH", path, client.PATCH(path, ...init)),
  };
}

/** openapi-fetch lets the JSON parser's bare error through. */
async function located<Value>(method: string, path: PropertyKey, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const url = String(path);
    throw new ProtocolError(`${method} ${url} answered with no valid JSON: ${error.message}`, {
      method,
      url,
      cause: error,
    });
  }
}
