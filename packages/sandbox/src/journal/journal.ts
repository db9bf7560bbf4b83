import type { Budget } from "../isolation/budget.js";
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
const perEntry = 500;
/** Maximum estimated bytes of a body. An entry of a request with a larger one has no body. */
const largestBody = 64 * 1024;

/** The journal of a test: the latest requests, and the latest delivery attempts of webhooks. */
export class Journal {
  readonly #requests: Ring<KeptEntry>;
  readonly #deliveries: Ring<WebhookDelivery>;
  #count = 0;

  /**
   * @param budget The bytes of all journals.
   * @param most Maximum number of entries of each kind.
   */
  constructor(budget: Budget, most = 1000) {
    this.#requests = new Ring(most, budget);
    this.#deliveries = new Ring(most, budget);
  }

  /** The number of the next request. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  add(entry: KeptEntry): void {
    const { body, ...rest } = entry;
    const others = perEntry + estimateBytes(rest.headers) + estimateBytes(rest.query);
    const size = body === undefined ? 0 : estimateBytes(body);
    if (size > largestBody) this.#requests.add(rest, others);
    else this.#requests.add(entry, others + size);
  }

  addDelivery(delivery: WebhookDelivery): void {
    this.#deliveries.add(delivery, perEntry + delivery.body.length * 2);
  }

  /** Requests in the order of their responses. */
  requests(query: JournalQuery = {}): JournalEntry[] {
    return this.#requests
      .list()
      .filter((entry) => matchesEntry(entry, query))
      .map(shown);
  }

  /** Delivery attempts of webhooks, of one prediction or of all. */
  deliveries(prediction?: string): WebhookDelivery[] {
    return this.#deliveries.list().filter((one) => prediction === undefined || one.prediction === prediction);
  }

  clear(): void {
    this.#requests.clear();
    this.#deliveries.clear();
    this.#count = 0;
  }
}
