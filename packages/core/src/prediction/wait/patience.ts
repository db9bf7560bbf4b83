import { abortReason, abortWith } from "../../time/abort.js";
import { after, type Clock } from "../../time/clock.js";

/** A signal that ends a wait: the caller's own, or the end of the time. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Releases the timer and the caller's signal. */
  end(): void;
}

/** Joins the caller's signal and a time limit in milliseconds, after which the reason is what `expired` makes. */
export function startPatience(
  clock: Clock,
  timeout: number,
  signal: AbortSignal | undefined,
  expired: () => unknown,
): Patience {
  const controller = new AbortController();
  const abort = (): void => abortWith(controller, signal && abortReason(signal));
  if (signal?.aborted) abort();
  else signal?.addEventListener("abort", abort, { once: true });
  const callOff =
    timeout === Number.POSITIVE_INFINITY
      ? undefined
      : after(clock, timeout, () => abortWith(controller, expired()));
  return {
    signal: controller.signal,
    end() {
      callOff?.();
      signal?.removeEventListener("abort", abort);
    },
  };
}
