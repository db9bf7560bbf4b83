import type { Dispatcher } from "undici";
import type { Fetch } from "../http/fetch.js";
import { loadUndici } from "./load-undici.js";
import { PooledResponse } from "./pooled-response.js";

/** Options of a connection pool. */
export interface PoolOptions {
  /** The maximum number of connections to one host. 128 by default. */
  readonly connections?: number | undefined;
  /** The source of `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in upper or lower case. `process.env` by default. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A `fetch` with its own connection pool. */
export interface PooledFetch {
  readonly fetch: Fetch;
  /** Closes its connections after all pending requests. Idle connections do not keep a program alive. */
  close(): Promise<void>;
}

const mostRedirects = 5;

/**
 * A `fetch` over undici's dispatcher. It is faster than that of Node, and uses the proxy of the environment. Its
 * responses are sufficient for a client; it is not a complete `fetch`. If `undici` is not installed, requests fail with
 * a `ConfigurationError` before anything is sent.
 */
export function createPooledFetch(options: PoolOptions = {}): PooledFetch {
  const loading = createDispatcher(options);
  // Each request rejects with the error.
  loading.catch(() => {});
  return {
    async fetch(url, init) {
      const dispatcher = await loading;
      const follow = init.redirect !== "manual";
      const { headers, body } = await readBody(init);
      let target = url;
      for (let hop = 0; ; hop++) {
        const answer = await dispatcher.request({
          ...address(target),
          method: readMethod(init.method),
          headers,
          body,
          signal: init.signal ?? null,
        });
        const location = follow && isRedirect(answer.statusCode) ? answer.headers["location"] : undefined;
        if (typeof location !== "string") return new PooledResponse(answer, target, hop > 0);
        await answer.body.dump();
        if (hop === mostRedirects || body !== null) throw new TypeError(`${url} redirects too often`);
        target = new URL(location, target).href;
        if (!/^https?:/.test(target)) throw new TypeError(`${url} redirects to what is not of the web`);
      }
    },
    async close() {
      const dispatcher = await loading.catch(() => undefined);
      await dispatcher?.close();
    },
  };
}

async function createDispatcher({
  connections = 128,
  environment = process.env,
}: PoolOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await loadUndici();
  const read = (name: string): string => environment[name.toLowerCase()] || environment[name] || "";
  const [httpProxy, httpsProxy, noProxy] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(read);
  // The agent with proxy support is a little slower.
  if (!httpProxy && !httpsProxy) return new Agent({ connections });
  return new EnvHttpProxyAgent({
    connections,
    noProxy: noProxy ?? "",
    ...(httpProxy ? { httpProxy } : {}),
    ...(httpsProxy ? { httpsProxy } : {}),
  });
}

function address(url: string): { origin: string; path: string } {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

const methods: readonly Dispatcher.HttpMethod[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PATCH",
];

function readMethod(method = "GET"): Dispatcher.HttpMethod {
  const known = methods.find((name) => name === method.toUpperCase());
  if (known === undefined) throw new TypeError(`${method} is no method for a client`);
  return known;
}

interface SentBody {
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | null;
}

async function readBody({ body, headers }: RequestInit): Promise<SentBody> {
  const named = plainHeaders(headers);
  if (body === undefined || body === null || typeof body === "string")
    return { headers: named, body: body ?? null };
  // A form, a Blob or bytes are serialized as by `fetch`.
  const written = new Response(body);
  const type = written.headers.get("content-type");
  return {
    headers: type === null || "content-type" in named ? named : { ...named, "content-type": type },
    body: new Uint8Array(await written.arrayBuffer()),
  };
}

function plainHeaders(headers: HeadersInit | undefined): Record<string, string> {
  if (headers === undefined) return {};
  if (headers instanceof Headers || Array.isArray(headers)) return Object.fromEntries(new Headers(headers));
  return { ...headers };
}

function isRedirect(status: number): boolean {
  return status >= 301 && status <= 308 && status !== 304;
}
