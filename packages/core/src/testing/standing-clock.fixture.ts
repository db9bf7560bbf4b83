import { abortable } from "../time/abortable.js";
import type { Clock } from "../time/clock.js";

export interface StandingClock extends Clock {
  /** How long it was asked to sleep, each time. Milliseconds. */
  readonly slept: number[];
  /** How many sleep now. */
  readonly sleeping: number;
  /** Lets so many milliseconds pass. */
  move(milliseconds: number): void;
}

/** A clock whose time passes only where a test says so: nothing depends on how fast the machine is. */
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
