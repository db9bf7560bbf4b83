/** A request that is about to be sent: one attempt. */
export interface RequestEvent {
  readonly method: string;
  /** The URL, with a key in it redacted. */
  readonly url: string;
  /** The number of the attempt, from 1. */
  readonly attempt: number;
}

/** The headers of a response have arrived. */
export interface ResponseEvent {
  /** The same object that was passed to `onRequest`. */
  readonly request: RequestEvent;
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since the request was sent. */
  readonly duration: number;
}

/** An attempt had no response: the connection failed, or the request was aborted. */
export interface FaultEvent {
  /** The same object that was passed to `onRequest`. */
  readonly request: RequestEvent;
  /** Without keys. */
  readonly error: unknown;
  /** Milliseconds since the request was sent. */
  readonly duration: number;
}

/** An attempt is about to be repeated. */
export interface RetryEvent {
  /** The attempt that failed. */
  readonly request: RequestEvent;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  /** The status that caused the retry, if there was a response: its own, or the one in the body of a 200. */
  readonly status?: number;
  /** The fault that caused the retry, if there was no response. Without keys. */
  readonly error?: unknown;
}

/** Headers that a hook adds to a request. */
export type AddedHeaders = Readonly<Record<string, string>>;

/** Hooks that are called for every attempt of every request of a client. */
export interface Hooks {
  /**
   * Called before each attempt. The returned headers are added, at the configured origin only. An error that it throws
   * is thrown to the caller, and no request is sent.
   */
  readonly onRequest?: // biome-ignore lint/suspicious/noConfusingVoidType: a hook may give nothing, as most do.
  ((event: RequestEvent) => AddedHeaders | void | Promise<AddedHeaders | void>) | undefined;
  /** Called after each response. An error that it throws becomes a warning, so that a paid prediction is not lost. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called after each attempt without a response. An error that it throws becomes a warning. */
  readonly onFault?: ((event: FaultEvent) => void) | undefined;
  /** Called before the wait for the next attempt. An error that it throws becomes a warning. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
