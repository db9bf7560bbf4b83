import { after, type Clock, ticks } from "./clock.js";

/** Measures how long nothing has come from the other side. */
export interface Silence {
  /** Something came: the silence begins anew, with another limit in milliseconds if one is given. */
  heard(limit?: number): void;
  end(): void;
}

/**
 * Calls `silent` once nothing was heard for `limit` milliseconds. One timer for any number of pieces: it looks at the
 * clock when it fires and waits for what is left.
 */
export function watchSilence(clock: Clock, limit: number, silent: (limit: number) => void): Silence {
  let last = ticks(clock);
  let allowed = limit;
  let callOff = after(clock, limit, check);
  function check(): void {
    const left = allowed - (ticks(clock) - last);
    // Timers may fire a little early.
    if (left <= 1) silent(allowed);
    else callOff = after(clock, left, check);
  }
  return {
    heard(next = allowed) {
      last = ticks(clock);
      // The timer only looks again when it fires: a shorter limit needs a new one.
      if (next < allowed) {
        callOff();
        callOff = after(clock, next, check);
      }
      allowed = next;
    },
    end: () => callOff(),
  };
}
