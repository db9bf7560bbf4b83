import { abortable } from "../time/abortable.js";
import { after, type Clock, ticks } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { SilenceError } from "./silence-error.js";
import { TotalTimeError } from "./total-time-error.js";

/**
 * A body that fails if no chunk arrives within `silence` milliseconds after a read, if it takes longer than `total`, or
 * if the signal aborts. Nothing is read ahead. One timer serves many chunks: when it fires it is restarted for the rest
 * of the limit, or ends where no read is pending.
 */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  { clock, silence, total, signal }: WatchedBodyOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const start = ticks(clock);
  /** Rejects the read that is pending. */
  let fail: ((error: unknown) => void) | undefined;
  let asked = start;
  let callOff: (() => void) | undefined;

  function watch(): void {
    const now = ticks(clock);
    const left = Math.min(silence - (now - asked), total - (now - start));
    callOff = after(clock, Math.max(0, left), check);
  }
  function check(): void {
    callOff = undefined;
    if (!fail) return;
    const now = ticks(clock);
    // Timers may fire slightly early.
    if (now - start >= total - 1) fail(new TotalTimeError(total));
    else if (now - asked >= silence - 1) fail(new SilenceError(silence));
    else watch();
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = interruptible(reader.read(), (interrupt) => {
            fail = interrupt;
            asked = ticks(clock);
            if (!callOff) watch();
            return () => {
              fail = undefined;
            };
          });
          const { done, value } = await abortable(piece, signal);
          if (!done) {
            controller.enqueue(value);
            return;
          }
          callOff?.();
          controller.close();
        } catch (error) {
          callOff?.();
          reader.cancel(error).catch(() => {});
          throw error;
        }
      },
      cancel(reason) {
        callOff?.();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

interface WatchedBodyOptions {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly silence: number;
  /** Milliseconds. */
  readonly total: number;
  readonly signal: AbortSignal | undefined;
}
