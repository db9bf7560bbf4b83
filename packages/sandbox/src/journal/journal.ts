import type { JsonValue } from "../document/contract.js";
import type { Budget } from "../isolation/budget.js";
import { type KeptText, TextSlabs } from "../memory/text-slabs.js";
import { estimateBytes } from "../predictions/estimate-bytes.js";
import type { WebhookDelivery } from "../webhooks/webhook-options.js";
import type { JournalEntry, JournalQuery, KeptEntry } from "./journal-entry.js";
import { maskBody } from "./mask-body.js";
import { matchesEntry } from "./match-entry.js";
import { Ring } from "./ring.js";

/** An entry for output: with its time as text, and without keys in its body. */
function shown(entry: KeptEntry): JournalEntry {
  const { body } = entry;
  const at = new Date(entry.at).toISOString();
  return { ...entry, at, ...(body === undefined ? {} : { body: maskBody(body) }) };
}

/** Bytes of an entry without the data copied from a request. */
const perEntry = 150;
/** Maximum estimated bytes of a body. An entry of a request with a larger one has no body. */
const largestBody = 64 * 1024;

/** An entry as JSON without its body, and its body, which a prediction may share. */
interface Packed {
  text: KeptText;
  body: JsonValue | undefined;
}

/** The journal of a test: the latest requests, and the latest delivery attempts of webhooks. */
export class Journal {
  readonly #texts = new TextSlabs();
  readonly #requests: Ring<Packed>;
  readonly #deliveries: Ring<WebhookDelivery>;
  #count = 0;

  /**
   * @param budget The bytes of all journals.
   * @param most Maximum number of entries of each kind.
   */
  constructor(budget: Budget, most = 1000) {
    this.#requests = new Ring(most, budget, ({ text }) => this.#texts.remove(text));
    this.#deliveries = new Ring(most, budget);
  }

  /** The number of the next request. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** @param body The body of the request. It is not copied. */
  add(entry: Omit<KeptEntry, "body">, body: JsonValue | undefined): void {
    const size = body === undefined ? 0 : estimateBytes(body);
    const isLarge = size > largestBody;
    const text = this.#texts.add(JSON.stringify(entry));
    const bytes = perEntry + text.end - text.start + (isLarge ? 0 : size);
    this.#requests.add({ text, body: isLarge ? undefined : body }, bytes);
  }

  addDelivery(delivery: WebhookDelivery): void {
    this.#deliveries.add(delivery, perEntry + delivery.body.length * 2);
  }

  /** Requests in the order of their responses. */
  requests(query: JournalQuery = {}): JournalEntry[] {
    return this.#requests
      .list()
      .map((packed) => this.#unpacked(packed))
      .filter((entry) => matchesEntry(entry, query))
      .map(shown);
  }

  /** Delivery attempts of webhooks, of one prediction or of all. */
  deliveries(prediction?: string): WebhookDelivery[] {
    return this.#deliveries.list().filter((one) => prediction === undefined || one.prediction === prediction);
  }

  #unpacked({ text, body }: Packed): KeptEntry {
    const entry: KeptEntry = JSON.parse(this.#texts.read(text));
    return body === undefined ? entry : { ...entry, body };
  }

  clear(): void {
    this.#requests.clear();
    this.#deliveries.clear();
    this.#count = 0;
  }
}
