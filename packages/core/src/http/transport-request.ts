import type { SecurityWay } from "./authorization.js";
import type { Fetch } from "./fetch.js";

/** Whom the key is for: it is sent to this origin and to no other, not even after a redirect. */
export interface Audience {
  readonly origin: string;
  /** Ways to sign in there; the first is taken for which there are secrets. */
  readonly security: readonly SecurityWay[];
  /** The document names this origin, and the caller does not: it gets neither the key nor the client's headers. */
  readonly foreign?: boolean;
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
  /** Ends the request and the waits between attempts. */
  readonly signal?: AbortSignal | undefined;
  /** Whether a request that was sent is let come to its end all the same: only its response tells what it did. */
  readonly finish?: boolean;
  /** Milliseconds for which the service was asked to hold its response. */
  readonly hold?: number;
  /** Milliseconds from now after which nobody waits for it any more: no repetition begins later. */
  readonly deadline?: number;
  /** Sends this request in the place of the client's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** What else `fetch` takes: `credentials`, `keepalive`, `dispatcher`. */
  readonly init?: RequestInit | undefined;
  /** Whether a redirect to such an address is followed. By default all of the web are. */
  readonly mayFollow?: ((url: string) => boolean) | undefined;
}
