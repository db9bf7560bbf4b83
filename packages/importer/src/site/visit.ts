import { readAddress, shownAddress } from "./address.js";
import type { SiteClock } from "./clock.js";
import type { OriginPolicy } from "./origin-policy.js";
import { readBody } from "./read-body.js";
import { retryAfter } from "./retry-after.js";
import { SiteError } from "./site-error.js";

/** Limits for requests to a site. All times are in milliseconds. */
export interface VisitLimits {
  /** The maximum number of concurrent requests. */
  concurrency: number;
  /** The maximum number of attempts per URL. */
  attempts: number;
  /** For one attempt, from the request to the last byte. */
  timeout: number;
  /** If a site requests a longer pause, there is no retry. */
  longestPause: number;
  maximumBytes: number;
}

export const defaultLimits: VisitLimits = {
  concurrency: 4,
  attempts: 4,
  timeout: 30_000,
  longestPause: 60_000,
  maximumBytes: 50 * 1_048_576,
};

/** The dependencies and limits of a visit. */
export interface VisitOptions {
  fetch: typeof globalThis.fetch;
  clock: SiteClock;
  policy: OriginPolicy;
  limits: VisitLimits;
  signal?: AbortSignal | undefined;
}

/** The response of a URL. */
export interface Visited {
  /** The URL after redirects. */
  url: URL;
  text: string;
}

const maximumRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const temporary: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A failure that may be temporary. */
class TemporaryFailure {
  readonly error: SiteError;
  readonly pause: number | undefined;
  constructor(error: SiteError, pause?: number) {
    this.error = error;
    this.pause = pause;
  }
}

/** Requests pages of one site: retries after temporary failures, and sends nothing during a requested pause. */
export class Visitor {
  readonly #options: VisitOptions;
  /** Every request waits for it: the longest pause that the site has requested. */
  #pause: Promise<void> = Promise.resolve();

  constructor(options: VisitOptions) {
    this.#options = options;
  }

  /**
   * The text at a URL. Redirects are followed if the policy allows them.
   * @throws {SiteError}
   */
  async visit(address: URL): Promise<Visited> {
    const { limits, clock, signal } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      await this.#pause;
      signal?.throwIfAborted();
      const outcome = await this.#attempt(address);
      if (!(outcome instanceof TemporaryFailure)) return outcome;
      const { error, pause } = outcome;
      if (attempt >= limits.attempts || (pause ?? 0) > limits.longestPause) throw error;
      const waiting = clock.wait(pause ?? 500 * 2 ** (attempt - 1), signal);
      // A rate limit delays all requests, because the next one would be refused as well.
      if (error.code === "rate-limited")
        this.#pause = Promise.all([this.#pause, waiting]).then(() => undefined);
      await waiting;
    }
  }

  async #attempt(address: URL): Promise<Visited | TemporaryFailure> {
    const { clock, limits, signal } = this.#options;
    const deadline = clock.deadline(limits.timeout);
    const both = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
    try {
      const { response, url } = await this.#follow(address, both);
      if (response.ok) return { url, text: await readBody(response, url, limits.maximumBytes) };
      await response.body?.cancel();
      return statusFailure(response, url, clock.now());
    } catch (cause) {
      if (SiteError.isInstance(cause)) throw cause;
      signal?.throwIfAborted();
      const shown = shownAddress(address);
      if (deadline.aborted) {
        const seconds = limits.timeout / 1_000;
        return new TemporaryFailure(
          new SiteError("timeout", `${shown} did not answer within ${seconds} s.`, {
            hint: "Try again later.",
            cause,
          }),
        );
      }
      return new TemporaryFailure(
        new SiteError("connection-failed", `${shown} cannot be reached (${reasonOf(cause)}).`, {
          hint: "Check the address and the network.",
          cause,
        }),
      );
    }
  }

  async #follow(address: URL, signal: AbortSignal): Promise<{ response: Response; url: URL }> {
    const { fetch, policy } = this.#options;
    let url = address;
    for (let count = 0; count <= maximumRedirects; count += 1) {
      policy.require(url, count === 0 ? "Not fetched:" : `${shownAddress(address)} redirects to`);
      // Redirects are followed manually, so that the target is checked before it is requested.
      const response = await fetch(url, {
        redirect: "manual",
        signal,
        headers: { accept: "text/markdown, text/plain, application/json, application/yaml, */*;q=0.5" },
      });
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === null) return { response, url };
      await response.body?.cancel();
      if (!URL.canParse(location, url.href)) throw new SiteError("invalid-address", badRedirect(url));
      const next = new URL(location, url.href);
      next.hash = "";
      policy.require(next, `${shownAddress(url)} redirects to`);
      url = readAddress(next.href);
    }
    throw new SiteError("too-many-redirects", `${shownAddress(address)} redirects again and again.`, {
      hint: "Open the address in a browser and give the one it ends at.",
    });
  }
}

const badRedirect = (url: URL): string => `${shownAddress(url)} redirects to what is no address.`;

function statusFailure(response: Response, url: URL, now: number): TemporaryFailure {
  const { status } = response;
  const shown = shownAddress(url);
  const pause = retryAfter(response.headers.get("retry-after"), now);
  if (status === 404 || status === 410) {
    throw new SiteError("not-found", `${shown} is not there (${status}).`, { status });
  }
  if (status === 401 || status === 403) {
    throw new SiteError("access-denied", `${shown} may not be read (${status}).`, {
      status,
      hint: "Is the documentation protected by a password? Save its pages and add the folder instead.",
    });
  }
  const code = status === 429 ? "rate-limited" : "server-error";
  const asked = pause === undefined ? "" : `, and asks to wait ${Math.ceil(pause / 1_000)} s`;
  const error = new SiteError(code, `${shown} answers ${status}${asked}.`, {
    status,
    hint: "Try again later.",
  });
  if (!temporary.has(status)) throw error;
  return new TemporaryFailure(error, pause);
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (inner instanceof Error && "code" in inner && typeof inner.code === "string") return inner.code;
  return inner instanceof Error ? inner.message : String(inner);
}
