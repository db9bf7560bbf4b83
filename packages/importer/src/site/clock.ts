/** A clock that tests can replace. */
export interface SiteClock {
  /** Milliseconds since 1970, for `Retry-After` dates. */
  now(): number;
  /** Resolves after this time; rejects with the signal's reason if it is aborted before. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts after this time. */
  deadline(milliseconds: number): AbortSignal;
}
