import type { RequestEvent } from "../hooks/hooks.js";
import { redactText } from "../redaction/redact-text.js";
import { throwIfAborted } from "../time/abort.js";
import { ticks } from "../time/clock.js";
import type { Answer } from "./answer.js";
import { type AttemptOptions, attempt, type ReadResponse } from "./attempt.js";
import { connectionFailure } from "./connection-failure.js";
import { decide } from "./decide.js";
import { readEvents } from "./event-stream.js";
import { createPause } from "./pause.js";
import { readText } from "./read-text.js";
import { tolerantFetch } from "./tolerant-fetch.js";
import type { TransportRequest } from "./transport-request.js";
import { watchedBody } from "./watched-body.js";

export interface TransportOptions extends AttemptOptions {
  /** The maximum number of retries of a request. */
  readonly retries: number;
  /** Milliseconds after which it is not retried any more. */
  readonly retryTime: number;
  /** The maximum size in bytes of a response that is read into memory as JSON. */
  readonly maximumResponseSize: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** The properties of a request that its response repeats. */
type AnsweredRequest = Pick<TransportRequest, "method" | "url">;

/** Sends requests, and repeats them where this is safe. */
export interface Transport {
  /** Sends a request and reads its response, whatever its status. Errors of `read` are not retried, faults are. */
  send<Value>(request: TransportRequest, read: (response: Response) => Promise<Value>): Promise<Value>;
  /**
   * Sends a request and reads its response. An idempotent request is repeated if its response is truncated.
   *
   * @param readAnswer reads the response; as JSON if absent
   */
  exchange(request: TransportRequest, readAnswer?: (response: Response) => Promise<Answer>): Promise<Answer>;
  /** Reads a response completely. */
  read(request: AnsweredRequest, response: Response): Promise<Answer>;
  /** The body of a response, which fails if no data arrives in time, if it takes too long, or if the signal aborts. */
  watch(body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReadableStream<Uint8Array>;
  /** The server-sent events of a body that is watched in the same way. An event may not be larger than a response. */
  events(body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReturnType<typeof readEvents>;
  /** Removes the key from a text. */
  readonly redact: (text: string) => string;
}

export function createTransport(given: TransportOptions): Transport {
  const options = { ...given, fetch: tolerantFetch(given.fetch) };
  const { clock, redact, observer, authorization } = options;
  const pause = createPause(clock, options.random);

  /** The loop: attempt, decide, wait. */
  async function repeat<Value>(request: TransportRequest, read: ReadResponse<Value>): Promise<Value> {
    const { method, signal, repeatable, deadline = Number.POSITIVE_INFINITY } = request;
    const url = redact(request.url);
    const start = ticks(clock);
    let wasRefused = false;
    for (let count = 0; ; count++) {
      throwIfAborted(signal);
      // After a rejection the request has already waited as long as the service asked.
      const rest = wasRefused ? undefined : pause.over(request, signal);
      if (rest) await rest;
      const event: RequestEvent = { method, url, attempt: count + 1 };
      const outcome = await attempt(options, request, event, read);
      if (outcome.kind === "done") return outcome.value;
      const delay = decide(outcome, {
        attempt: count,
        retries: options.retries,
        spent: count === 0 ? 0 : ticks(clock) - start,
        retryTime: options.retryTime,
        deadline,
        repeatable,
        random: options.random(),
      });
      if (delay === undefined) {
        if (outcome.kind === "fault") throw connectionFailure(outcome, request, redact);
        return outcome.kind === "refused" ? outcome.read() : outcome.value;
      }
      const reason = outcome.kind === "fault" ? { error: outcome.error } : { status: outcome.status };
      observer?.retry({ request: event, delay, ...reason });
      wasRefused = outcome.kind === "refused" && outcome.status === 429;
      if (wasRefused) pause.begin(request, delay);
      await clock.sleep(delay, signal);
    }
  }

  async function read({ method, url }: AnsweredRequest, response: Response): Promise<Answer> {
    const { status, headers } = response;
    const raw = await readText(response, {
      clock,
      silence: options.requestTimeout,
      maximum: options.maximumResponseSize,
    });
    const { text, body } = redactText(raw, redact);
    const header = (name: string): string | undefined => {
      const value = headers.get(name);
      return value === null ? undefined : redact(value);
    };
    return {
      method,
      url: redact(url),
      status,
      headers,
      text,
      body,
      at: clock.now(),
      authenticated: (authorization.apiKey ?? authorization.sign) !== undefined,
      location: header("location"),
      requestId: header("x-request-id"),
    };
  }

  const watch = (body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReadableStream<Uint8Array> =>
    watchedBody(body, {
      clock,
      silence: options.requestTimeout,
      total: options.totalTimeout,
      signal,
    });

  return {
    send: (request, readValue) =>
      repeat(request, async (response) => ({ value: await readValue(response), complete: true })),
    exchange: (request, readAnswer = (response) => read(request, response)) =>
      repeat(request, async (response) => {
        const value = await readAnswer(response);
        // A page of a proxy, or truncated JSON.
        const { status, body, text } = value;
        const complete = status >= 300 || body !== undefined || (text === "" && request.method !== "GET");
        return { value, complete, refusal: request.refusalIn?.(value) };
      }),
    read,
    watch,
    events: (body, signal) => readEvents(watch(body, signal), options.maximumResponseSize),
    redact,
  };
}
