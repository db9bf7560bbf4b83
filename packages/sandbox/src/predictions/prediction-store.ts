import type { Clock } from "./clock.js";
import { isFinal, type Prediction, progressAt } from "./prediction.js";

/** Predictions kept in memory; the oldest finished ones make room for new ones. */
export class PredictionStore {
  readonly #predictions = new Map<string, Prediction>();
  readonly #cancelListeners = new Map<string, Set<() => void>>();
  readonly #clock: Clock;
  readonly #capacity: number;

  constructor(clock: Clock, capacity = 2000) {
    this.#clock = clock;
    this.#capacity = capacity;
  }

  /** Keeps a prediction. False if the store is full of unfinished ones. */
  add(prediction: Prediction): boolean {
    if (this.#predictions.size >= this.#capacity && !this.#evictOne()) return false;
    this.#predictions.set(prediction.id, prediction);
    return true;
  }

  get(id: string): Prediction | undefined {
    return this.#predictions.get(id);
  }

  /** Newest first. */
  list(belongs: (prediction: Prediction) => boolean): Prediction[] {
    return [...this.#predictions.values()].filter(belongs).reverse();
  }

  /** Cancels what is not finished yet, and wakes those who wait for it. */
  cancel(prediction: Prediction): void {
    const now = this.#clock.now();
    if (isFinal(progressAt(prediction, now).state)) return;
    prediction.canceledAt = now;
    prediction.removedAt = now + (prediction.removedAt - prediction.endsAt);
    for (const listener of this.#cancelListeners.get(prediction.id) ?? []) listener();
  }

  /** Resolves when the prediction is final, after `longest` milliseconds, or when `signal` aborts. */
  async waitFor(prediction: Prediction, longest: number, signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    if (isFinal(progressAt(prediction, now).state)) return;
    const stop = new AbortController();
    const listeners = this.#cancelListeners.get(prediction.id) ?? new Set();
    this.#cancelListeners.set(prediction.id, listeners);
    const listener = (): void => stop.abort();
    listeners.add(listener);
    try {
      await this.#clock.sleep(
        Math.min(longest, prediction.endsAt - now),
        AbortSignal.any([signal, stop.signal]),
      );
    } finally {
      listeners.delete(listener);
      if (listeners.size === 0) this.#cancelListeners.delete(prediction.id);
    }
  }

  #evictOne(): boolean {
    const now = this.#clock.now();
    for (const prediction of this.#predictions.values()) {
      if (!isFinal(progressAt(prediction, now).state)) continue;
      this.#predictions.delete(prediction.id);
      return true;
    }
    return false;
  }
}
