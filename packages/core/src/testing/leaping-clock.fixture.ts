import { throwIfAborted } from "../time/abort.js";
import type { Clock } from "../time/clock.js";

export interface LeapingClock extends Clock {
  /** Milliseconds since the start. */
  readonly passed: () => number;
  /** Advances the time by this number of milliseconds. */
  readonly move: (milliseconds: number) => void;
}

/** A clock whose `sleep` ends immediately and advances the time, so that all times are exact. Timeouts never fire. */
export function leapingClock(): LeapingClock {
  let time = 0;
  const move = (milliseconds: number): void => {
    time += milliseconds;
  };
  return {
    passed: () => time,
    move,
    now: () => Date.UTC(2026, 0) + time,
    ticks: () => time,
    after: () => () => {},
    async sleep(milliseconds, signal) {
      throwIfAborted(signal);
      move(milliseconds);
    },
  };
}
