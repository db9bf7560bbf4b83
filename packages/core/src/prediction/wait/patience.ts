import { abortReason, abortWith } from "../../time/abort.js";
import { after, type Clock } from "../../time/clock.js";

/** A signal that ends a wait: the caller's own, or a timeout. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Releases the timer and the caller's signal. */
  end(): void;
}

/** Combines the caller's signal and a timeout in milliseconds, whose reason is created by `expired`. */
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
