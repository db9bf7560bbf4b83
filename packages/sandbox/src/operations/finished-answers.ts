import type { Operation } from "../document/service.js";
import { type KeptText, TextSlabs } from "../memory/text-slabs.js";
import type { Prediction } from "../predictions/prediction.js";

/** Maximum number of cached responses. Polling requests the same response repeatedly. */
const most = 500;
/** Characters of the longest cached response. */
const longest = 16_384;

interface Answer {
  operation: Operation;
  origin: string;
  /** When the prediction was canceled, if it was. */
  canceledAt: number | undefined;
  kept: KeptText;
  /** Decoded at the second request: most responses are sent once or many times. */
  text: string | undefined;
}

/** The latest responses about finished predictions, as the JSON that is sent. One for each prediction. */
export class FinishedAnswers {
  readonly #answers = new WeakMap<Prediction, Answer>();
  readonly #texts = new TextSlabs();
  /** Predictions with a cached response. Weak references, so that the cache does not keep them in memory. */
  readonly #latest: { prediction: WeakRef<Prediction>; answer: Answer }[] = [];
  #next = 0;

  get(prediction: Prediction, operation: Operation, origin: string): string | undefined {
    const found = this.#answers.get(prediction);
    const isSame =
      found?.operation === operation && found.origin === origin && found.canceledAt === prediction.canceledAt;
    if (!isSame) return undefined;
    found.text ??= this.#texts.read(found.kept);
    return found.text;
  }

  keep(prediction: Prediction, operation: Operation, origin: string, text: string): void {
    if (text.length > longest) return;
    const found = this.#answers.get(prediction);
    if (found) {
      this.#texts.remove(found.kept);
      Object.assign(found, { operation, origin, canceledAt: prediction.canceledAt, text: undefined });
      found.kept = this.#texts.add(text);
      return;
    }
    const oldest = this.#latest[this.#next];
    const gone = oldest?.prediction.deref();
    if (gone) this.#answers.delete(gone);
    if (oldest) this.#texts.remove(oldest.answer.kept);
    const { canceledAt } = prediction;
    const answer = { operation, origin, canceledAt, kept: this.#texts.add(text), text: undefined };
    this.#answers.set(prediction, answer);
    this.#latest[this.#next] = { prediction: new WeakRef(prediction), answer };
    this.#next = (this.#next + 1) % most;
  }
}
