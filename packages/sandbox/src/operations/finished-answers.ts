import type { Operation } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";

/** Maximum number of cached responses. Polling requests the same response repeatedly. */
const most = 500;
/** Bytes of the longest cached response. */
const longest = 16_384;

interface Answer {
  operation: Operation;
  origin: string;
  /** When the prediction was canceled, if it was. */
  canceledAt: number | undefined;
  /** Encoded, because the same response is sent many times. */
  bytes: Uint8Array;
}

/** The latest responses about finished predictions, as the JSON that is sent. One for each prediction. */
export class FinishedAnswers {
  readonly #answers = new WeakMap<Prediction, Answer>();
  /** Predictions with a cached response. Weak references, so that the cache does not keep them in memory. */
  readonly #latest: WeakRef<Prediction>[] = [];
  #next = 0;

  get(prediction: Prediction, operation: Operation, origin: string): Uint8Array | undefined {
    const found = this.#answers.get(prediction);
    const isSame =
      found?.operation === operation && found.origin === origin && found.canceledAt === prediction.canceledAt;
    return isSame ? found.bytes : undefined;
  }

  keep(prediction: Prediction, operation: Operation, origin: string, bytes: Uint8Array): void {
    if (bytes.byteLength > longest) return;
    if (!this.#answers.has(prediction)) {
      const oldest = this.#latest[this.#next]?.deref();
      if (oldest) this.#answers.delete(oldest);
      this.#latest[this.#next] = new WeakRef(prediction);
      this.#next = (this.#next + 1) % most;
    }
    this.#answers.set(prediction, { operation, origin, canceledAt: prediction.canceledAt, bytes });
  }
}
