import { type Clock, ticks } from "../../time/clock.js";

/** So many queries a second for all predictions of a client together, however many are waited for. */
export interface RequestBudget {
  /** Takes the next free place at or after so many milliseconds from now; the milliseconds until then. */
  reserve(delay: number): number;
}

/** A second's worth may be used at once. */
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
