import type { Clock } from "./clock.js";
import { estimateBytes } from "./estimate-bytes.js";
import { isFinal, type Prediction, progressAt } from "./prediction.js";

/** Bytes of a prediction beside its request. */
const perPrediction = 1000;

/** What a store holds at most. */
export interface StoreLimits {
  predictions?: number;
  /** Bytes that the requests and inputs of all predictions take, as estimated. */
  bytes?: number;
}

/** Predictions kept in memory, limited in number and in bytes; the oldest finished ones make room for new ones. */
export class PredictionStore {
  readonly #predictions = new Map<string, Prediction>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  readonly #cancelListeners = new Map<string, Set<() => void>>();
  readonly #clock: Clock;
  readonly #mostPredictions: number;
  readonly #mostBytes: number;

  constructor(clock: Clock, { predictions = 100_000, bytes = 256 * 1024 * 1024 }: StoreLimits = {}) {
    this.#clock = clock;
    this.#mostPredictions = predictions;
    this.#mostBytes = bytes;
  }

  /** Keeps a prediction. Otherwise says which limit leaves no room for it beside the unfinished ones. */
  add(prediction: Prediction): string | undefined {
    // The input is a part of the request, or a shallow copy of it.
    const size = estimateBytes(prediction.request) + perPrediction;
    if (size > this.#mostBytes) return `one request takes ${size} bytes of ${this.#mostBytes}`;
    while (this.#predictions.size >= this.#mostPredictions || this.#bytes + size > this.#mostBytes) {
      if (this.#evictOne()) continue;
      return `${this.#predictions.size} of ${this.#mostPredictions} predictions, ${this.#bytes} of ${this.#mostBytes} bytes`;
    }
    this.#predictions.set(prediction.id, prediction);
    this.#sizes.set(prediction.id, size);
    this.#bytes += size;
    return undefined;
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
      this.#bytes -= this.#sizes.get(prediction.id) ?? 0;
      this.#sizes.delete(prediction.id);
      return true;
    }
    return false;
  }
}
