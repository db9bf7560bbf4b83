import { traceRequest } from "#trace-request";
import type { SecurityDescriptor } from "../descriptor/service.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { AddedHeaders, RequestEvent } from "../hooks/hooks.js";
import type { Observer } from "../hooks/observe.js";
import { parseJson } from "../json/parse-json.js";
import { type Redact, redactor } from "../redaction/redact.js";
import { after, type Clock, ticks } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import type { Answer } from "./answer.js";
import { authorize } from "./authorization.js";
import { isRedirect } from "./is-redirect.js";
import type { Pause } from "./pause.js";
import { isWorthRetrying, retryDelay } from "./retry-policy.js";

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
  /** As `URL` writes it: by its start it is known whether it is at the audience's origin. */
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

/** Of a request, what its answer is known by. */
type AnsweredRequest = Pick<TransportRequest, "method" | "url">;

/** Reads an answer; gives `undefined` where it is worth another try, unless it is the final one. */
type ReadResponse<Value> = (response: Response, isFinal: boolean) => Promise<Value | undefined>;

/** Every request of a client goes through here: the key, redirects, tries, and one kind of error for lost connections. */
export interface Transport {
  /** Sends a request and reads its answer; a connection lost while reading counts as lost. */
  send<Value>(request: TransportRequest, read: ReadResponse<Value>): Promise<Value>;
  /** Sends a request and reads the answer as text and, if it is, JSON. */
  exchange(request: TransportRequest): Promise<Answer>;
  /** Reads the answer to a request that was sent. */
  read(request: AnsweredRequest, response: Response): Promise<Answer>;
  readonly redact: Redact;
}

export function createTransport(options: TransportOptions): Transport {
  const { clock, apiKey } = options;
  const redact = redactor([apiKey]);
  let pause: Pause | undefined;

  async function send<Value>(request: TransportRequest, read: ReadResponse<Value>): Promise<Value> {
    const { method, repeatable, signal } = request;
    const observer = options.observe && (await options.observe());
    const start = ticks(clock);
    let isRefused = false;
    for (let attempt = 0; ; attempt++) {
      const spent = attempt > 0 ? ticks(clock) - start : 0;
      const isLast = attempt >= options.retries || spent >= options.retryTime;
      signal?.throwIfAborted();
      // Whoever was refused has waited as long as it was told to.
      if (pause && !isRefused) await pause.over(request, signal);
      const event: RequestEvent = {
        method,
        // Few ask for it.
        get url() {
          return redact(request.url);
        },
        attempt: attempt + 1,
      };
      const added = observer && (await observer.begin(event));
      let retryAfter: number | undefined;
      let reason: { status: number } | { error: unknown };
      try {
        const go = (): Promise<Response> => traceRequest(event, () => follow(request, added), redact);
        const response = await heard(observer ? observer.watch(event, go) : go(), request.hold);
        const { status } = response;
        reason = { status };
        if (status >= 400) {
          // What the service asks is read when it refuses.
          retryAfter = await trouble().then(
            ({ askedDelay }) => askedDelay(response, clock.now()),
            () => undefined,
          );
        }
        if (isLast || !isWorthRetrying(status, repeatable, retryAfter)) {
          const value = await read(response, isLast || !repeatable);
          if (value !== undefined) return value;
        } else await response.body?.cancel();
      } catch (error) {
        if (signal?.aborted && !request.finish) throw signal.reason;
        if (CorsacError.isInstance(error)) throw error;
        reason = { error };
        if (isLast || !repeatable) {
          await trouble().then(
            ({ giveUp }) => giveUp(error, request, isLast, redact),
            () => {
              throw new CorsacError(redact(`${method} ${request.url}: ${error}`), { category: "network" });
            },
          );
        }
      }
      const delay = retryDelay(attempt, retryAfter, options.random());
      observer?.retry({ request: event, delay, ...reason });
      isRefused = "status" in reason && reason.status === 429;
      if (isRefused) {
        pause ??= await trouble().then(
          ({ createPause }) => createPause(clock, options.random),
          () => undefined,
        );
        pause?.begin(request, delay);
      }
      await clock.sleep(delay, signal);
    }
  }

  /** Ends with a fault where the service is silent for too long. What it may still send, nobody hears. */
  function heard<Value>(work: Promise<Value>, hold = 0): Promise<Value> {
    const limit = options.requestTimeout + hold;
    return interruptible(work, (interrupt) =>
      after(clock, limit, () => interrupt(new Error(`no word for ${limit / 1000} s`))),
    );
  }

  /** One try. Redirects are followed by hand, for reads only, so that the key stays at home. */
  async function follow(request: TransportRequest, added: AddedHeaders | undefined): Promise<Response> {
    const { method, url, audience, body = null, signal, finish } = request;
    const at = (place: string): Promise<Response> => {
      const isHome = place.startsWith(`${audience.origin}/`);
      const target = isHome
        ? authorize(place, { ...options.headers, ...request.headers, ...added }, audience.security, apiKey)
        : { url: place, headers: request.headers ?? {} };
      return options.fetch(target.url, {
        method,
        headers: target.headers,
        redirect: isHome ? "manual" : "follow",
        // No cache keeps anything else, and the headers that this adds cost time.
        ...(method === "GET" && { cache: "no-store" }),
        body,
        signal: (!finish && signal) || null,
      });
    };
    const response = await at(url);
    if (!isRedirect(response)) return response;
    return (await trouble()).followRedirects({ method, url, response, at, redact });
  }

  async function read({ method, url }: AnsweredRequest, response: Response): Promise<Answer> {
    const raw = await heard(response.text());
    const { status, headers } = response;
    // What is shorter is no secret, but may be a word.
    const isExposed = apiKey && apiKey.length > 7 && redact(raw) !== raw;
    const body = isExposed
      ? await trouble().then(
          ({ redactJson }) => redactJson(parseJson(raw), redact),
          () => parseJson(redact(raw)),
        )
      : parseJson(raw);
    return {
      method,
      // Few ask for these.
      get url() {
        return redact(url);
      },
      status,
      headers,
      get text() {
        return redact(raw);
      },
      body,
      at: clock.now(),
      authenticated: apiKey !== undefined,
    };
  }

  const exchange = (request: TransportRequest): Promise<Answer> =>
    send(request, async (response, isFinal) => {
      const answer = await read(request, response);
      // A page of some proxy, or JSON that is cut off, is worth another try.
      const isReadable =
        answer.status >= 300 || answer.body !== undefined || (answer.text === "" && request.method !== "GET");
      return isFinal || isReadable ? answer : undefined;
    });

  return { send, exchange, read, redact };
}

/** What is done about an answer that is not plain, or that does not come; without a network, it may not be there. */
function trouble(): Promise<typeof import("./trouble.js")> {
  return import("./trouble.js");
}
