import type { RequestEvent } from "../hooks/hooks.js";
import { redactText } from "../redaction/redact-text.js";
import { throwIfAborted } from "../time/abort.js";
import { ticks } from "../time/clock.js";
import type { Answer } from "./answer.js";
import { type AttemptOptions, attempt, type ReadResponse } from "./attempt.js";
import { connectionFailure } from "./connection-failure.js";
import { decide } from "./decide.js";
import { createPause } from "./pause.js";
import { readText } from "./read-text.js";
import { tolerantFetch } from "./tolerant-fetch.js";
import type { TransportRequest } from "./transport-request.js";
import { watchedBody } from "./watched-body.js";

export interface TransportOptions extends AttemptOptions {
  /** How often a request is repeated at most. */
  readonly retries: number;
  /** Milliseconds after which it is not repeated any more. */
  readonly retryTime: number;
  /** The most bytes of a response that is read into memory as JSON. */
  readonly maximumResponseSize: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Of a request, what its response repeats. */
type AnsweredRequest = Pick<TransportRequest, "method" | "url">;

/** Sends requests, and repeats them where that is safe. */
export interface Transport {
  /** Sends a request and reads its response, whatever its status. Errors of `read` are not retried, its faults are. */
  send<Value>(request: TransportRequest, read: (response: Response) => Promise<Value>): Promise<Value>;
  /** Sends a request and reads its response as JSON; a read whose response is cut off is repeated. */
  exchange(request: TransportRequest): Promise<Answer>;
  /** Reads a response to its end. */
  read(request: AnsweredRequest, response: Response): Promise<Answer>;
  /** The body of a response, which fails where it is silent or takes for too long, or where the signal aborts. */
  watch(body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReadableStream<Uint8Array>;
  /** Takes the key out of a text. */
  readonly redact: (text: string) => string;
}

export function createTransport(given: TransportOptions): Transport {
  const options = { ...given, fetch: tolerantFetch(given.fetch) };
  const { clock, redact, observer, authorization } = options;
  const pause = createPause(clock, options.random);

  /** The loop: attempt, decide, wait. */
  async function repeat<Value>(request: TransportRequest, read: ReadResponse<Value>): Promise<Value> {
    const { method, signal, repeatable, deadline = Number.POSITIVE_INFINITY } = request;
    const start = ticks(clock);
    let wasRefused = false;
    for (let count = 0; ; count++) {
      throwIfAborted(signal);
      // Who was refused has waited as long as the service asked.
      const rest = wasRefused ? undefined : pause.over(request, signal);
      if (rest) await rest;
      const event: RequestEvent = {
        method,
        get url() {
          return redact(request.url);
        },
        attempt: count + 1,
      };
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
    const requestId = headers.get("x-request-id");
    return {
      method,
      // Few ask for it.
      get url() {
        return redact(url);
      },
      status,
      headers,
      text,
      body,
      at: clock.now(),
      authenticated: (authorization.apiKey ?? authorization.sign) !== undefined,
      requestId: requestId === null ? undefined : redact(requestId),
    };
  }

  return {
    send: (request, readValue) =>
      repeat(request, async (response) => ({ value: await readValue(response), complete: true })),
    exchange: (request) =>
      repeat(request, async (response) => {
        const value = await read(request, response);
        // A page of some proxy, or JSON that is cut off.
        const { status, body, text } = value;
        const complete = status >= 300 || body !== undefined || (text === "" && request.method !== "GET");
        return { value, complete };
      }),
    read,
    watch: (body, signal) =>
      watchedBody(body, {
        clock,
        silence: options.requestTimeout,
        total: options.totalTimeout,
        signal,
      }),
    redact,
  };
}
