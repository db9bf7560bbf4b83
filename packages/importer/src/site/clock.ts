/** Time, passed in so that tests need none. */
export interface SiteClock {
  /** Milliseconds since 1970, for `Retry-After` dates. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason if it is aborted before. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  deadline(milliseconds: number): AbortSignal;
}
