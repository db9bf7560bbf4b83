import type { Clock } from "../clock.js";
import type { SecurityDescriptor } from "../descriptor/service.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "./answer.js";
import { authorize } from "./authorization.js";
import { describeFault, provesUnsent } from "./connection-fault.js";
import { parseJson } from "./parse-json.js";
import { type Redact, redactCause, redactor } from "./redact.js";
import { readRetryAfter } from "./retry-after.js";
import { isWorthRetrying, longestRetryAfter, retryDelay } from "./retry-policy.js";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly apiKey: string | undefined;
  /** Sent with every request to the configured origin. */
  readonly headers: Readonly<Record<string, string>>;
  /** How often a request is repeated at most. */
  readonly retries: number;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Whom the key is for: it is sent to this origin and to no other, not even after a redirect. */
export interface Audience {
  readonly origin: string;
  readonly security: readonly SecurityDescriptor[];
}

export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly audience: Audience;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | undefined;
  /** Whether doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** Ends the request and the waits between tries. */
  readonly signal?: AbortSignal | undefined;
  /** The signal ends the waits only: what is on its way must be known to its end. */
  readonly finish?: boolean;
}

/** Every request of a client goes through here: the key, redirects, tries, and one kind of error for lost connections. */
export interface Transport {
  /** Sends a request and reads its answer; a connection lost while reading counts as lost. */
  send<Value>(request: TransportRequest, read: (response: Response) => Promise<Value>): Promise<Value>;
  /** Sends a request and reads the answer as text and, if it is, JSON. */
  exchange(request: TransportRequest): Promise<Answer>;
  readonly redact: Redact;
}

const mostRedirects = 5;

export function createTransport(options: TransportOptions): Transport {
  const { clock, random, retries, apiKey } = options;
  const redact = redactor([apiKey]);

  async function send<Value>(
    request: TransportRequest,
    read: (response: Response) => Promise<Value>,
  ): Promise<Value> {
    const { method, repeatable, signal } = request;
    const url = redact(request.url);
    for (let attempt = 0; ; attempt++) {
      signal?.throwIfAborted();
      let retryAfter: number | undefined;
      try {
        const response = await follow(request);
        retryAfter = await retryAfterOf(response);
        const again =
          attempt < retries &&
          (retryAfter ?? 0) <= longestRetryAfter &&
          isWorthRetrying(response.status, repeatable, retryAfter);
        if (!again) return await read(response);
        await response.body?.cancel();
      } catch (fault) {
        if (signal?.aborted && !request.finish) throw signal.reason;
        if (CorsacError.isInstance(fault)) throw fault;
        const unsent = provesUnsent(fault);
        if (attempt >= retries || !(repeatable || unsent)) {
          throw new ConnectionError(
            `${method} ${url} got no answer: ${redact(describeFault(fault))}`,
            !unsent,
            {
              method,
              url,
              cause: redactCause(fault, redact),
              hint: unsent ? `Is the service running at ${request.audience.origin}?` : undefined,
            },
          );
        }
      }
      await clock.sleep(retryDelay(attempt, retryAfter, random()), signal);
    }
  }

  /** One try. Redirects are followed by hand, for reads only, so that the key stays at home. */
  async function follow(request: TransportRequest): Promise<Response> {
    const { method, audience, body, signal } = request;
    let { url } = request;
    for (let hop = 0; ; hop++) {
      const home = isAt(audience.origin, url);
      const target = home
        ? authorize(url, { ...options.headers, ...request.headers }, audience.security, apiKey)
        : { url, headers: { ...request.headers } };
      const response = await options.fetch(target.url, {
        method,
        headers: target.headers,
        redirect: home ? "manual" : "follow",
        cache: "no-store",
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined || request.finish ? {} : { signal }),
      });
      const isRedirect =
        response.type === "opaqueredirect" ||
        (response.status >= 301 && response.status <= 308 && response.status !== 304);
      if (!home || !isRedirect) return response;
      const location = response.headers.get("location");
      await response.body?.cancel();
      if (location === null || hop === mostRedirects || (method !== "GET" && method !== "HEAD")) {
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
      url = new URL(location, url).href;
    }
  }

  async function retryAfterOf(response: Response): Promise<number | undefined> {
    const known = readRetryAfter(response.headers, "", clock.now());
    if (known !== undefined || response.status !== 429) return known;
    return readRetryAfter(response.headers, await response.clone().text(), clock.now());
  }

  async function exchange(request: TransportRequest): Promise<Answer> {
    return send(request, async (response) => {
      const raw = await response.text();
      return {
        method: request.method,
        url: redact(request.url),
        status: response.status,
        headers: response.headers,
        text: redact(raw),
        body: parseJson(raw),
        retryAfter: readRetryAfter(response.headers, response.status === 429 ? raw : "", clock.now()),
        authenticated: apiKey !== undefined,
      };
    });
  }

  return { send, exchange, redact };
}

function isAt(origin: string, url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
