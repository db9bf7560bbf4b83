import { interruptible } from "./interruptible.js";

/**
 * The promise, or a rejection with the signal's reason as soon as it aborts: whoever waits hears of an
 * abort at once, even where the work behind the promise cannot be stopped.
 */
export function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  return interruptible(promise, (interrupt) => {
    const abort = (): void => interrupt(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
    return () => signal.removeEventListener("abort", abort);
  });
}
