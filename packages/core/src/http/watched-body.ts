import { abortable } from "../time/abortable.js";
import type { Clock } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { watchSilence } from "../time/silence.js";
import { SilenceError } from "./silence-error.js";

/**
 * A body that fails where no piece comes for `silence` milliseconds after one was asked for, or where the signal aborts.
 * Nothing is read ahead.
 */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  { clock, silence, signal }: WatchedBodyOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = interruptible(reader.read(), (interrupt) => {
            const watch = watchSilence(clock, silence, (limit) => interrupt(new SilenceError(limit)));
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
  readonly signal: AbortSignal | undefined;
}
