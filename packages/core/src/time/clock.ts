import { abortable } from "./abortable.js";

/** Time, passed in so that it can be another one in tests. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since any moment, untouched when somebody sets the machine's time. `now` where there is none. */
  ticks?(): number;
  /** Does something after so many milliseconds, unless what it gives is called before. By `sleep` where it is absent. */
  after?(milliseconds: number, action: () => void): () => void;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest delay a timer can hold; more would fire at once. */
const longest = 2 ** 31 - 1;

/** For how long something takes, other than when it happens. */
export function ticks(clock: Clock): number {
  return clock.ticks?.() ?? clock.now();
}

/** A timer that can be called off. Cheaper than `sleep` with a signal of its own: requests each have several. */
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
