import { abortable } from "../time/abortable.js";
import { type Clock, ticks } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { watchSilence } from "../time/silence.js";
import { SilenceError } from "./silence-error.js";
import { TotalTimeError } from "./total-time-error.js";

/**
 * A body that fails where no piece comes for `silence` milliseconds after one was asked for, where it has taken longer than
 * `total`, or where the signal aborts. Nothing is read ahead.
 */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  { clock, silence, total, signal }: WatchedBodyOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const start = ticks(clock);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = interruptible(reader.read(), (interrupt) => {
            const left = Math.max(0, total - (ticks(clock) - start));
            const watch = watchSilence(clock, Math.min(silence, left), () =>
              interrupt(left < silence ? new TotalTimeError(total) : new SilenceError(silence)),
            );
            return () => watch.end();
          });
          const { done, value } = await abortable(piece, signal);
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          reader.cancel(error).catch(() => {});
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
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
