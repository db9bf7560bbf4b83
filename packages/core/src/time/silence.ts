import { after, type Clock, ticks } from "./clock.js";

/** Measures the time since data was last received. */
export interface Silence {
  /** Data was received: the time starts again, with another limit in milliseconds if one is passed. */
  received(limit?: number): void;
  end(): void;
}

/**
 * Calls `silent` once no data was received for `limit` milliseconds. One timer serves any number of chunks: when it
 * fires, it checks the clock and waits for the rest.
 */
export function watchSilence(clock: Clock, limit: number, silent: (limit: number) => void): Silence {
  let last = ticks(clock);
  let allowed = limit;
  let callOff = after(clock, limit, check);
  function check(): void {
    const left = allowed - (ticks(clock) - last);
    // Timers may fire slightly early.
    if (left <= 1) silent(allowed);
    else callOff = after(clock, left, check);
  }
  return {
    received(next = allowed) {
      last = ticks(clock);
      // The timer only checks the time when it fires: a shorter limit needs a new one.
      if (next < allowed) {
        callOff();
        callOff = after(clock, next, check);
      }
      allowed = next;
    },
    end: () => callOff(),
  };
}
