/** A request that is about to be sent: one try of it. */
export interface RequestEvent {
  readonly method: string;
  /** A key in it is redacted. */
  readonly url: string;
  /** Counts the tries from 1. */
  readonly attempt: number;
}

/** An answer has begun to come in. */
export interface ResponseEvent {
  /** The same object that `onRequest` was given. */
  readonly request: RequestEvent;
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since it was sent. */
  readonly duration: number;
}

/** A try got no answer: the connection failed, or somebody aborted it. */
export interface FaultEvent {
  /** The same object that `onRequest` was given. */
  readonly request: RequestEvent;
  /** Without keys. */
  readonly error: unknown;
  /** Milliseconds since it was sent. */
  readonly duration: number;
}

/** A try is going to be repeated. */
export interface RetryEvent {
  /** The try that failed. */
  readonly request: RequestEvent;
  /** Milliseconds until the next try. */
  readonly delay: number;
  /** The status that made it necessary, if there was an answer. */
  readonly status?: number;
  /** The fault that made it necessary, if there was no answer. Without keys. */
  readonly error?: unknown;
}

/** Headers a hook adds to a request. */
export type AddedHeaders = Readonly<Record<string, string>>;

/** Hooks into every request of a client, each try of it. */
export interface Hooks {
  /**
   * Before each try. The headers it gives are added, at the configured origin only. What it throws is thrown to the
   * caller, and nothing is sent.
   */
  readonly onRequest?: // biome-ignore lint/suspicious/noConfusingVoidType: a hook may give nothing, as most do.
  ((event: RequestEvent) => AddedHeaders | void | Promise<AddedHeaders | void>) | undefined;
  /** After each answer. What it throws becomes a warning: a paid prediction is not lost to a hook. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** After each try without an answer. What it throws becomes a warning. */
  readonly onFault?: ((event: FaultEvent) => void) | undefined;
  /** Before the wait for the next try. What it throws becomes a warning. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
