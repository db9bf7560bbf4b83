import { type Clock, systemClock } from "../time/clock.js";

/** A clock that runs a hundred times as fast, and remembers how long it was asked to sleep. */
export function fastClock(): Clock & { readonly slept: number[] } {
  const start = Date.now();
  const slept: number[] = [];
  return {
    slept,
    now: () => start + (Date.now() - start) * 100,
    sleep(milliseconds, signal) {
      // Longer ones are limits, which end with what they limit.
      if (milliseconds < 60_000) slept.push(milliseconds);
      return systemClock.sleep(milliseconds / 100, signal);
    },
  };
}
