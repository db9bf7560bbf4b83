import { traceRequest } from "#trace-request";
import { CorsacError } from "../errors/corsac-error.js";
import type { AddedHeaders, RequestEvent } from "../hooks/hooks.js";
import type { Observer } from "../hooks/observe.js";
import { merged } from "../json/merged.js";
import { isStream } from "../media/is-file.js";
import type { Redact } from "../redaction/redact.js";
import { abortReason } from "../time/abort.js";
import { after, type Clock } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { watchSilence } from "../time/silence.js";
import { type Authorization, authorize } from "./authorization.js";
import { provesUnsent } from "./connection-fault.js";
import type { Outcome } from "./decide.js";
import type { Fetch } from "./fetch.js";
import { followRedirects } from "./follow-redirects.js";
import { isRedirect } from "./is-redirect.js";
import { readStart } from "./read-text.js";
import type { Refusal } from "./refusal-inside.js";
import { readRetryAfter } from "./retry-after.js";
import { SilenceError } from "./silence-error.js";
import { TotalTimeError } from "./total-time-error.js";
import type { TransportRequest } from "./transport-request.js";
import { uploadAllowance } from "./upload-allowance.js";
import { withQuery } from "./web-url.js";
import { withText } from "./with-text.js";

/** The dependencies of an attempt. */
export interface AttemptOptions {
  readonly fetch: Fetch;
  readonly authorization: Authorization;
  /** Sent with every request to the configured origin. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly requestTimeout: number;
  /** Milliseconds. */
  readonly totalTimeout: number;
  readonly clock: Clock;
  readonly redact: Redact;
  readonly observer: Observer | undefined;
}

/** The result of reading a response. */
export interface Reading<Value> {
  readonly value: Value;
  /** False if it was truncated or has another content. */
  readonly complete: boolean;
  /** The rejection in the body of a response with a success status. */
  readonly refusal?: Refusal | undefined;
}

export type ReadResponse<Value> = (response: Response) => Promise<Reading<Value>>;

/** The maximum number of bytes of an error's body that are read. */
const longestError = 2 ** 20;
/** The maximum time for the body of an error, in milliseconds. The status is already known. */
const longestErrorTime = 5_000;

/**
 * Sends one attempt of a request and returns its outcome. Throws only what must not be repeated: an error of a hook or
 * of `read`, and the signal's reason.
 */
export async function attempt<Value>(
  options: AttemptOptions,
  request: TransportRequest,
  event: RequestEvent,
  read: ReadResponse<Value>,
): Promise<Outcome<Value>> {
  const { clock, observer, redact, requestTimeout } = options;
  // A response that never ends is aborted once it exceeds the deadline by `requestTimeout`.
  const limit = Math.min(
    options.totalTimeout,
    (request.deadline ?? Number.POSITIVE_INFINITY) + requestTimeout,
  );
  const added = observer && (await observer.begin(event));
  const go = (): Promise<Response> => traceRequest(event, () => begun(options, request, added), redact);
  try {
    return await limited(clock, limit, async () => {
      const response = await (observer ? observer.watch(event, go) : go());
      const { status, headers } = response;
      if (status < 400) {
        const { value, complete, refusal } = await read(response);
        if (refusal) return { kind: "refused", ...refusal, read: async () => value };
        return complete ? { kind: "done", value } : { kind: "incomplete", status, value };
      }
      // The body may contain the time of the next attempt. A rejection counts also if its body never ends.
      const time = Math.min(requestTimeout, longestErrorTime);
      const text = await readStart(response, { clock, time, maximum: longestError });
      return {
        kind: "refused",
        status,
        retryAfter: readRetryAfter(headers, text, clock.now(), status),
        read: async () => (await read(withText(response, text))).value,
      };
    });
  } catch (error) {
    if (request.signal?.aborted && !request.finish) throw abortReason(request.signal);
    if (CorsacError.isInstance(error)) throw error;
    return { kind: "fault", error, unsent: provesUnsent(error) };
  }
}

/** The response, once its headers are received. */
function begun(
  options: AttemptOptions,
  request: TransportRequest,
  added: AddedHeaders | undefined,
): Promise<Response> {
  const { hold = 0, body } = request;
  const limit = options.requestTimeout + hold + uploadAllowance(body);
  return interruptible(follow(options, request, added), (interrupt) => {
    const watch = watchSilence(options.clock, limit, (silent) => interrupt(new SilenceError(silent)));
    return () => watch.end();
  });
}

/** Redirects are followed manually, for reads only, so that the key is sent to its own origin only. */
async function follow(
  { authorization, clock, fetch, headers, redact }: AttemptOptions,
  request: TransportRequest,
  added: AddedHeaders | undefined,
): Promise<Response> {
  const { method, url, audience, body, signal, finish, mayFollow } = request;
  const at = async (place: string): Promise<Response> => {
    const isHome = place.startsWith(`${audience.origin}/`);
    const isNamed = isHome && !audience.foreign;
    const { security } = audience;
    const target = {
      method,
      url: place,
      // One new object, because this code runs for every request.
      headers: Object.assign({}, isNamed && headers, request.headers, isNamed && added),
      body,
      security,
      now: clock.now(),
    };
    if (isNamed) {
      const { headers: signed, query } = await authorize(target, authorization);
      target.url = withQuery(place, query);
      Object.assign(target.headers, signed);
    }
    const init: RequestInit = {
      method,
      headers: target.headers,
      redirect: isHome || mayFollow ? "manual" : "follow",
      body: body ?? null,
      signal: (!finish && signal) || null,
    };
    if (isStream(body)) Object.assign(init, { duplex: "half" });
    // Only queries would be cached, and the headers added by this option cost time.
    if (method === "GET") init.cache = request.init?.cache ?? "no-store";
    return (request.fetch ?? fetch)(target.url, request.init ? merged(request.init, init) : init);
  };
  const response = await at(url);
  if (!isRedirect(response)) return response;
  return followRedirects({ method, url, response, at, redact, mayFollow });
}

/** Rejects with a fault if the work takes longer than the limit. */
function limited<Value>(clock: Clock, limit: number, work: () => Promise<Value>): Promise<Value> {
  if (limit === Number.POSITIVE_INFINITY) return work();
  return interruptible(work(), (interrupt) =>
    after(clock, limit, () => interrupt(new TotalTimeError(limit))),
  );
}
