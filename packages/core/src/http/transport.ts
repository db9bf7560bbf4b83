import { traceRequest } from "#trace-request";
import { after, type Clock, ticks } from "../clock.js";
import type { SecurityDescriptor } from "../descriptor/service.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { AddedHeaders, RequestEvent } from "../hooks/hooks.js";
import type { Observer } from "../hooks/observe.js";
import type { Answer } from "./answer.js";
import { authorize } from "./authorization.js";
import { provesUnsent } from "./connection-fault.js";
import { isRedirect } from "./is-redirect.js";
import { parseJson } from "./parse-json.js";
import type { Pause } from "./pause.js";
import { type Redact, redactor } from "./redact.js";
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
  /** Milliseconds after which it is not repeated any more. */
  readonly retryTime: number;
  /** Milliseconds a service may be silent. */
  readonly requestTimeout: number;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told of every try, where there are hooks. */
  readonly observe: (() => Promise<Observer>) | undefined;
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
  /** Milliseconds the service was asked to take its time, on top of what it may be silent. */
  readonly hold?: number;
}

/** Every request of a client goes through here: the key, redirects, tries, and one kind of error for lost connections. */
export interface Transport {
  /** Sends a request and reads its answer; a connection lost while reading counts as lost. */
  send<Value>(request: TransportRequest, read: (response: Response) => Promise<Value>): Promise<Value>;
  /** Sends a request and reads the answer as text and, if it is, JSON. */
  exchange(request: TransportRequest): Promise<Answer>;
  /** Reads the answer to a request that was sent. */
  read(request: Pick<TransportRequest, "method" | "url">, response: Response): Promise<Answer>;
  readonly redact: Redact;
}

export function createTransport(options: TransportOptions): Transport {
  const { clock, random, apiKey } = options;
  const redact = redactor([apiKey]);
  let pause: Pause | undefined;

  async function send<Value>(
    request: TransportRequest,
    read: (response: Response) => Promise<Value>,
    isUsable: (value: Value) => boolean = () => true,
  ): Promise<Value> {
    const { method, repeatable, signal } = request;
    const url = redact(request.url);
    const observer = options.observe && (await options.observe());
    const deadline = ticks(clock) + options.retryTime;
    let isRefused = false;
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt >= options.retries || ticks(clock) >= deadline;
      signal?.throwIfAborted();
      // Whoever was refused has waited as long as it was told to.
      if (!isRefused) await pause?.over(request, signal);
      const event: RequestEvent = { method, url, attempt: attempt + 1 };
      const added = observer && (await observer.begin(event));
      let retryAfter: number | undefined;
      let reason: { status: number } | { error: unknown };
      try {
        const go = (): Promise<Response> => traceRequest(event, () => follow(request, added), redact);
        const response = await heard(observer ? observer.watch(event, go) : go(), request.hold);
        const { status, headers } = response;
        reason = { status };
        if (status >= 400) {
          retryAfter = readRetryAfter(headers, "", clock.now());
          if (status === 429 && retryAfter === undefined)
            retryAfter = readRetryAfter(headers, await response.clone().text(), clock.now());
        }
        const again =
          !isLast &&
          (retryAfter ?? 0) <= longestRetryAfter &&
          isWorthRetrying(status, repeatable, retryAfter);
        if (again) await response.body?.cancel();
        else {
          const value = await read(response);
          if (isLast || !repeatable || isUsable(value)) return value;
        }
      } catch (error) {
        if (signal?.aborted && !request.finish) throw signal.reason;
        if (CorsacError.isInstance(error)) throw error;
        reason = { error };
        const unsent = provesUnsent(error);
        if (isLast || !(repeatable || unsent)) throw await failure(request, error, !unsent);
      }
      const delay = retryDelay(attempt, retryAfter, random());
      observer?.retry({ request: event, delay, ...reason });
      isRefused = "status" in reason && reason.status === 429;
      if (isRefused) {
        pause ??= (await import("./pause.js")).createPause(clock, random);
        pause.begin(request, delay);
      }
      await clock.sleep(delay, signal);
    }
  }

  /** The words are loaded with the first fault; where there is no network, they may not be there. */
  async function failure(
    { method, url, audience: { origin } }: TransportRequest,
    fault: unknown,
    mayHaveArrived: boolean,
  ): Promise<unknown> {
    const about = { method, url: redact(url), origin };
    return import("./connection-failure.js").then(
      ({ connectionFailure }) => connectionFailure(fault, about, redact),
      () =>
        new ConnectionError(`${method} ${about.url} got no answer`, mayHaveArrived, {
          method,
          url: about.url,
        }),
    );
  }

  /** Ends with a fault where the service is silent for too long. What it may still send, nobody hears. */
  function heard<Value>(work: Promise<Value>, hold = 0): Promise<Value> {
    return new Promise((resolve, reject) => {
      const limit = options.requestTimeout + hold;
      const callOff = after(clock, limit, () => reject(new Error(`no word for ${limit / 1000} s`)));
      work.then(
        (value) => {
          callOff();
          resolve(value);
        },
        (fault) => {
          callOff();
          reject(fault);
        },
      );
    });
  }

  /** One try. Redirects are followed by hand, for reads only, so that the key stays at home. */
  async function follow(request: TransportRequest, added: AddedHeaders | undefined): Promise<Response> {
    const { method, audience, body = null, signal, finish } = request;
    const at = (url: string): Promise<Response> => {
      const home = isAt(audience.origin, url);
      const target = home
        ? authorize(url, { ...options.headers, ...request.headers, ...added }, audience.security, apiKey)
        : { url, headers: { ...request.headers } };
      return options.fetch(target.url, {
        method,
        headers: target.headers,
        redirect: home ? "manual" : "follow",
        cache: "no-store",
        body,
        signal: (!finish && signal) || null,
      });
    };
    const response = await at(request.url);
    if (!isRedirect(response)) return response;
    const { followRedirects } = await import("./follow-redirects.js");
    return followRedirects({ method, url: request.url, response, at, redact });
  }

  async function read(
    { method, url }: Pick<TransportRequest, "method" | "url">,
    response: Response,
  ): Promise<Answer> {
    const raw = await heard(response.text());
    const { status, headers } = response;
    const body = parseJson(raw);
    // What is shorter is no secret, but may be a word.
    const isExposed = apiKey !== undefined && apiKey.length > 7 && redact(raw) !== raw;
    return {
      method,
      url: redact(url),
      status,
      headers,
      // Few ask for it.
      get text() {
        return redact(raw);
      },
      body: isExposed ? (await import("./redact-json.js")).redactJson(body, redact) : body,
      get retryAfter() {
        return readRetryAfter(headers, status === 429 ? raw : "", clock.now());
      },
      authenticated: apiKey !== undefined,
    };
  }

  const exchange = (request: TransportRequest): Promise<Answer> =>
    send(request, (response) => read(request, response), isReadable);

  return { send, exchange, read, redact };
}

/** Whether an answer is what it should be: a page of some proxy, or JSON that is cut off, is worth another try. */
function isReadable(answer: Answer): boolean {
  return answer.status >= 300 || answer.body !== undefined || (answer.text === "" && answer.method !== "GET");
}

function isAt(origin: string, url: string): boolean {
  return url.startsWith(`${origin}/`) || (URL.canParse(url) && new URL(url).origin === origin);
}
