import { Budget, type Held, type Holder } from "../isolation/budget.js";
import type { Clock } from "./clock.js";
import { estimateBytes } from "./estimate-bytes.js";
import { isFinal, type Prediction, progressAt } from "./prediction.js";

/** Bytes of a prediction without its request. */
const perPrediction = 800;

/** The limits of a store. */
export interface StoreLimits {
  predictions?: number;
  /** Estimated bytes of the requests and inputs of the predictions. Stores may share the budget. */
  bytes?: Budget;
}

/**
 * Predictions in memory. Their number and bytes are limited. The oldest finished ones are removed first, including
 * those of other stores that share the bytes.
 */
export class PredictionStore implements Holder<Prediction> {
  readonly #predictions = new Map<string, Held<Prediction>>();
  readonly #cancelListeners = new Map<string, Set<() => void>>();
  readonly #waiting = new Set<() => void>();
  #isClosed = false;
  readonly #clock: Clock;
  readonly #mostPredictions: number;
  readonly #budget: Budget;

  constructor(
    clock: Clock,
    { predictions = 100_000, bytes = new Budget(256 * 1024 * 1024) }: StoreLimits = {},
  ) {
    this.#clock = clock;
    this.#mostPredictions = predictions;
    this.#budget = bytes;
  }

  /**
   * Stores a prediction.
   * @returns The exceeded limit if the unfinished predictions leave no room.
   */
  add(prediction: Prediction): string | undefined {
    // The input is a part of the request, or a shallow copy of it.
    const size = estimateBytes(prediction.request) + perPrediction;
    const budget = this.#budget;
    if (size > budget.most) return `one request takes ${size} bytes of ${budget.most}`;
    this.#remove(prediction.id);
    while (this.#predictions.size >= this.#mostPredictions) {
      if (!this.#evictOne()) return `${this.#predictions.size} of ${this.#mostPredictions} predictions`;
    }
    if (!budget.makeRoom(size, this)) return `${budget.used} of ${budget.most} bytes in all tests`;
    this.#predictions.set(prediction.id, budget.take(prediction, size, this));
    return undefined;
  }

  /** Removes all predictions. */
  clear(): void {
    for (const held of this.#predictions.values()) this.#budget.give(held);
    this.#predictions.clear();
  }

  get(id: string): Prediction | undefined {
    return this.#predictions.get(id)?.item;
  }

  /** Newest first. */
  list(belongs: (prediction: Prediction) => boolean): Prediction[] {
    const all = Array.from(this.#predictions.values(), ({ item }) => item);
    return all.filter(belongs).reverse();
  }

  /** Cancels an unfinished prediction and wakes its waiting requests. */
  cancel(prediction: Prediction): void {
    const now = this.#clock.now();
    if (isFinal(progressAt(prediction, now).state)) return;
    prediction.canceledAt = now;
    prediction.removedAt = now + (prediction.removedAt - prediction.endsAt);
    for (const listener of this.#cancelListeners.get(prediction.id) ?? []) listener();
  }

  /**
   * Resolves when the prediction is final, after `longest` milliseconds, when `gone` aborts, or when the store is
   * closed. Closing uses no shared signal: thousands of listeners on one signal take quadratic time.
   */
  waitFor(prediction: Prediction, longest: number, gone?: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    if (isFinal(progressAt(prediction, now).state) || gone?.aborted === true || this.#isClosed)
      return Promise.resolve();
    const listeners = this.#cancelListeners.get(prediction.id) ?? new Set();
    this.#cancelListeners.set(prediction.id, listeners);
    return new Promise((resolve) => {
      const slept = new AbortController();
      const done = (): void => {
        listeners.delete(done);
        if (listeners.size === 0) this.#cancelListeners.delete(prediction.id);
        this.#waiting.delete(done);
        gone?.removeEventListener("abort", done);
        slept.abort();
        resolve();
      };
      listeners.add(done);
      this.#waiting.add(done);
      gone?.addEventListener("abort", done, { once: true });
      this.#clock.sleep(Math.min(longest, prediction.endsAt - now), slept.signal).then(done, done);
    });
  }

  /** Resolves all pending and future waits. */
  close(): void {
    this.#isClosed = true;
    for (const done of this.#waiting) done();
  }

  /** Whether a prediction may be removed: it is finished, or it never finishes. */
  mayGo(prediction: Prediction): boolean {
    return prediction.isEndless === true || isFinal(progressAt(prediction, this.#clock.now()).state);
  }

  drop({ id }: Prediction): void {
    this.#remove(id);
  }

  #evictOne(): boolean {
    for (const { item } of this.#predictions.values()) {
      if (!this.mayGo(item)) continue;
      this.#remove(item.id);
      return true;
    }
    return false;
  }

  #remove(id: string): void {
    const held = this.#predictions.get(id);
    if (!held) return;
    this.#predictions.delete(id);
    this.#budget.give(held);
  }
}
