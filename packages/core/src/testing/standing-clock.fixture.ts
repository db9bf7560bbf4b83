import { abortable } from "../time/abortable.js";
import type { Clock } from "../time/clock.js";

export interface StandingClock extends Clock {
  /** The durations passed to `sleep`, in milliseconds. */
  readonly slept: number[];
  /** The number of pending sleeps. */
  readonly sleeping: number;
  /** Advances the time by this number of milliseconds. */
  move(milliseconds: number): void;
}

/**
 * A clock whose time only advances when a test calls `move`, so that results do not depend on the speed of the machine.
 */
export function standingClock(): StandingClock {
  const slept: number[] = [];
  const timers = new Set<{ readonly end: number; readonly action: () => void }>();
  let time = Date.UTC(2026, 0);
  let sleeping = 0;
  function after(milliseconds: number, action: () => void): () => void {
    const timer = { end: time + milliseconds, action };
    timers.add(timer);
    return () => timers.delete(timer);
  }
  return {
    slept,
    get sleeping() {
      return sleeping;
    },
    now: () => time,
    after,
    async sleep(milliseconds, signal) {
      slept.push(milliseconds);
      sleeping++;
      let callOff = (): void => {};
      const over = new Promise<void>((resolve) => {
        callOff = after(milliseconds, resolve);
      });
      await abortable(over, signal).finally(() => {
        callOff();
        sleeping--;
      });
    },
    move(milliseconds) {
      time += milliseconds;
      for (const timer of timers) {
        if (timer.end > time) continue;
        timers.delete(timer);
        timer.action();
      }
    },
  };
}
