import type { Answer } from "./answer.js";
import type { SecurityWay } from "./authorization.js";
import type { Fetch } from "./fetch.js";
import type { Refusal } from "./refusal-inside.js";

/** The origin of the key: it is sent to no other origin, not even after a redirect. */
export interface Audience {
  readonly origin: string;
  /** Ways to authenticate at this origin; the first one for which there are secrets is used. */
  readonly security: readonly SecurityWay[];
  /**
   * The origin is defined by the document and not by the caller: it receives neither the key nor the client's headers.
   */
  readonly foreign?: boolean;
}

export interface TransportRequest {
  readonly method: string;
  /** Serialized by `URL`: its start determines whether it is at the audience's origin. */
  readonly url: string;
  readonly audience: Audience;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | undefined;
  /** Whether the request is idempotent. */
  readonly repeatable: boolean;
  /** Aborts the request and the waits between attempts. */
  readonly signal?: AbortSignal | undefined;
  /** Whether a request that was sent is completed also after an abort, because only its response shows its effect. */
  readonly finish?: boolean;
  /** Milliseconds for which the service is asked to hold its response. */
  readonly hold?: number;
  /** Milliseconds from now after which the result is not needed any more: no retry begins later. */
  readonly deadline?: number;
  /** Sends this request instead of the client's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Other options of `fetch`: `credentials`, `keepalive`, `dispatcher`. */
  readonly init?: RequestInit | undefined;
  /** Finds the rejection in the body of a response. It is handled as if the response had its status. */
  readonly refusalIn?: ((answer: Answer) => Refusal | undefined) | undefined;
  /** Whether a redirect to a URL is followed. By default all web URLs are. */
  readonly mayFollow?: ((url: string) => boolean) | undefined;
}
