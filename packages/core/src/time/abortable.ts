import { abortReason } from "./abort.js";
import { interruptible } from "./interruptible.js";

/** The promise, or a rejection with the signal's reason as soon as it aborts, although the work continues. */
export function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  return interruptible(promise, (interrupt) => {
    const abort = (): void => interrupt(abortReason(signal));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
    return () => signal.removeEventListener("abort", abort);
  });
}
