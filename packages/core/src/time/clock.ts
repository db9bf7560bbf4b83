import { abortable } from "./abortable.js";

/** The time source, which tests can replace. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since any moment, not affected by changes of the system time. `now` is used if absent. */
  ticks?(): number;
  /**
   * Calls a function after this number of milliseconds, unless the returned function is called before. `sleep` is used
   * if absent.
   */
  after?(milliseconds: number, action: () => void): () => void;
  /** Resolves after this number of milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest delay of a timer; a longer one would fire immediately. */
const longest = 2 ** 31 - 1;

/** A monotonic time for measuring durations. */
export function ticks(clock: Clock): number {
  return clock.ticks?.() ?? clock.now();
}

/** A timer that can be canceled. Cheaper than `sleep` with a signal: each request uses several. */
export function after(clock: Clock, milliseconds: number, action: () => void): () => void {
  if (clock.after) return clock.after(milliseconds, action);
  const timer = new AbortController();
  clock.sleep(milliseconds, timer.signal).then(action, () => {});
  return () => timer.abort(0);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, Math.min(milliseconds, longest));
    return () => clearTimeout(timer);
  },
  sleep(milliseconds, signal) {
    let callOff = (): void => {};
    const over = new Promise<void>((resolve) => {
      callOff = after(systemClock, milliseconds, resolve);
    });
    return abortable(over, signal).finally(callOff);
  },
};
