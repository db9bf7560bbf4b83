import type { Operation } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";

/** Maximum number of cached responses. Polling requests the same response repeatedly. */
const most = 500;
/** Characters of the longest cached response. */
const longest = 16_384;

const encoder = new TextEncoder();

interface Answer {
  operation: Operation;
  origin: string;
  /** When the prediction was canceled, if it was. */
  canceledAt: number | undefined;
  text: string;
  /** Encoded at the second request: most responses are sent once or many times. */
  bytes: Uint8Array | undefined;
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
    if (!isSame) return undefined;
    found.bytes ??= encoder.encode(found.text);
    return found.bytes;
  }

  keep(prediction: Prediction, operation: Operation, origin: string, text: string): void {
    if (text.length > longest) return;
    if (!this.#answers.has(prediction)) {
      const oldest = this.#latest[this.#next]?.deref();
      if (oldest) this.#answers.delete(oldest);
      this.#latest[this.#next] = new WeakRef(prediction);
      this.#next = (this.#next + 1) % most;
    }
    this.#answers.set(prediction, {
      operation,
      origin,
      canceledAt: prediction.canceledAt,
      text,
      bytes: undefined,
    });
  }
}
