import type { Clock } from "../predictions/clock.js";

/** A clock that follows another one, and can be advanced or stopped. */
export class TestClock implements Clock {
  readonly #base: Clock;
  /** Milliseconds ahead of the other clock. */
  #ahead = 0;
  /** The time at which the clock is stopped. Undefined while it runs. */
  #stoppedAt: number | undefined;
  readonly #sleepers = new Set<() => void>();

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#stoppedAt ?? this.#base.now() + this.#ahead;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    const until = this.now() + milliseconds;
    while (!signal.aborted && this.now() < until) await this.#rest(until, signal);
  }

  /** Advances the clock and wakes the sleepers that are due. */
  advance(milliseconds: number): void {
    if (this.#stoppedAt === undefined) this.#ahead += milliseconds;
    else this.#stoppedAt += milliseconds;
    this.#wakeAll();
  }

  /** Stops at a time until it is advanced or started. */
  stopAt(time: number): void {
    this.#stoppedAt = time;
    this.#wakeAll();
  }

  /** Continues from the time at which it was stopped. */
  start(): void {
    if (this.#stoppedAt === undefined) return;
    this.#ahead = this.#stoppedAt - this.#base.now();
    this.#stoppedAt = undefined;
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#sleepers) wake();
  }

  /** Resolves when the time may have been reached, or the clock was changed. */
  #rest(until: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const moved = new AbortController();
      const done = (): void => {
        this.#sleepers.delete(done);
        signal.removeEventListener("abort", done);
        moved.abort();
        resolve();
      };
      this.#sleepers.add(done);
      signal.addEventListener("abort", done, { once: true });
      if (this.#stoppedAt === undefined) this.#base.sleep(until - this.now(), moved.signal).then(done, done);
    });
  }
}
