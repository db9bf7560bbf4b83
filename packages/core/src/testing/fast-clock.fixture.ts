import { type Clock, systemClock } from "../time/clock.js";

/** A clock that runs a hundred times as fast, and records the durations passed to `sleep`. */
export function fastClock(): Clock & { readonly slept: number[] } {
  const start = Date.now();
  const slept: number[] = [];
  return {
    slept,
    now: () => start + (Date.now() - start) * 100,
    // Timeouts, which end with the operation that they limit.
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds / 100);
      return () => clearTimeout(timer);
    },
    sleep(milliseconds, signal) {
      slept.push(milliseconds);
      return systemClock.sleep(milliseconds / 100, signal);
    },
  };
}
