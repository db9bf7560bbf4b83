import { type Clock, ticks } from "../../time/clock.js";

/** Limits the queries per second of all predictions of a client together. */
export interface RequestBudget {
  /**
   * Reserves the next free slot at or after this number of milliseconds from now, and returns the milliseconds until
   * then.
   */
  reserve(delay: number): number;
}

/** The slots of one second may be used at once. */
export function createRequestBudget(clock: Clock, perSecond: number): RequestBudget {
  const gap = 1000 / perSecond;
  let next = 0;
  return {
    reserve(delay) {
      const now = ticks(clock);
      next = Math.max(next + gap, now - 1000);
      return Math.max(delay, next - now);
    },
  };
}
