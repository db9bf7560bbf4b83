import { traceRequest } from "#trace-request";
import { CorsacError } from "../errors/corsac-error.js";
import type { AddedHeaders, RequestEvent } from "../hooks/hooks.js";
import type { Observer } from "../hooks/observe.js";
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
import { readRetryAfter } from "./retry-after.js";
import { SilenceError } from "./silence-error.js";
import { TotalTimeError } from "./total-time-error.js";
import type { TransportRequest } from "./transport-request.js";
import { uploadAllowance } from "./upload-allowance.js";
import { withQuery } from "./web-url.js";
import { withText } from "./with-text.js";

/** What attempts are made with. */
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

/** Reads the value of a response; `complete: false` where it was cut off or is of something else. */
export type ReadResponse<Value> = (
  response: Response,
) => Promise<{ readonly value: Value; readonly complete: boolean }>;

/** The most bytes of an error's body that are read. */
const longestError = 2 ** 20;
/** The status is known: its body is worth no longer a wait. Milliseconds. */
const longestErrorTime = 5_000;

/**
 * One attempt of a request, and how it ended. Only what must not be repeated is thrown: an error of a hook or of
 * `read`, and the signal's reason.
 */
export async function attempt<Value>(
  options: AttemptOptions,
  request: TransportRequest,
  event: RequestEvent,
  read: ReadResponse<Value>,
): Promise<Outcome<Value>> {
  const { clock, observer, redact, requestTimeout, totalTimeout } = options;
  const added = observer && (await observer.begin(event));
  const go = (): Promise<Response> => traceRequest(event, () => begun(options, request, added), redact);
  try {
    return await limited(clock, totalTimeout, async () => {
      const response = await (observer ? observer.watch(event, go) : go());
      const { status, headers } = response;
      if (status < 400) {
        const { value, complete } = await read(response);
        return complete ? { kind: "done", value } : { kind: "incomplete", status, value };
      }
      // The body may say when to come back. A refusal stands also where its body never ends.
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

/** The response, once its headers are there. */
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

/** Redirects are followed by hand, for reads only, so that the key is sent to its own origin alone. */
async function follow(
  { authorization, clock, fetch, headers, redact }: AttemptOptions,
  request: TransportRequest,
  added: AddedHeaders | undefined,
): Promise<Response> {
  const { method, url, audience, body, signal, finish, mayFollow } = request;
  const at = async (place: string): Promise<Response> => {
    const isHome = place.startsWith(`${audience.origin}/`);
    const { security } = audience;
    const own = { ...request.headers };
    const target = { method, url: place, headers: own, body, security, now: clock.now() };
    if (isHome && !audience.foreign) {
      target.headers = { ...headers, ...request.headers, ...added };
      const { headers: signed, query } = await authorize(target, authorization);
      target.url = withQuery(place, query);
      Object.assign(target.headers, signed);
    }
    return (request.fetch ?? fetch)(target.url, {
      // Only queries would be cached, and the headers that this adds cost time.
      ...(method === "GET" && { cache: "no-store" }),
      ...request.init,
      method,
      headers: target.headers,
      redirect: isHome || mayFollow ? "manual" : "follow",
      body: body ?? null,
      ...(isStream(body) && { duplex: "half" }),
      signal: (!finish && signal) || null,
    });
  };
  const response = await at(url);
  if (!isRedirect(response)) return response;
  return followRedirects({ method, url, response, at, redact, mayFollow });
}

/** Ends with a fault where all of the work takes longer than the limit. */
function limited<Value>(clock: Clock, limit: number, work: () => Promise<Value>): Promise<Value> {
  if (limit === Number.POSITIVE_INFINITY) return work();
  return interruptible(work(), (interrupt) =>
    after(clock, limit, () => interrupt(new TotalTimeError(limit))),
  );
}
