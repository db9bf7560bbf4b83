import { CollectionStore } from "../collections/collection-store.js";
import { type FailureRule, FailureRules } from "../failures/failure-rules.js";
import { FileShelf } from "../files/file-shelf.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { Journal } from "../journal/journal.js";
import type { Prediction } from "../predictions/prediction.js";
import { PredictionStore } from "../predictions/prediction-store.js";
import { createRandom } from "../random/random.js";
import { createSeededIds } from "../random/seeded-id.js";
import type { UploadStore } from "../uploads/upload-store.js";
import type { Budget } from "./budget.js";
import { checkedAdvance, checkedSettings, type TestSettings } from "./check-settings.js";
import { TestClock } from "./test-clock.js";

/** The members that are separate for every test. */
type Own =
  | "test"
  | "store"
  | "shelf"
  | "collections"
  | "files"
  | "uploads"
  | "clock"
  | "createId"
  | "random"
  | "journal"
  | "rules"
  | "closing";

/** The members that tests share, and their initial settings. */
export interface Shared {
  context: Omit<SandboxContext, Own>;
  clock: SandboxContext["clock"];
  createId: SandboxContext["createId"];
  files: SandboxContext["files"];
  uploads: UploadStore;
  /** Maximum number of predictions of one test. */
  capacity: number;
  /** Bytes of the requests of all predictions, and of all journals. */
  predictionBytes: Budget;
  journalBytes: Budget;
  /** The failure rules of tests that set no others. */
  failures: readonly FailureRule[];
  /** Bytes of the items of all collections. */
  collectionBytes: Budget;
  /** Seed of random choices. Random if absent. */
  seed?: string;
  closing: AbortSignal;
}

interface Test {
  context: SandboxContext;
  clock: TestClock;
  stop: AbortController;
}

/** Maximum number of tests that are kept. The least recently used one is removed first. */
const mostTests = 1000;

/** The tests that share a sandbox. The state of each is isolated. */
export class Tests {
  readonly #shared: Shared;
  readonly #tests = new Map<string, Test>();
  #made = 0;

  constructor(shared: Shared) {
    this.#shared = shared;
    shared.closing.addEventListener("abort", () => {
      for (const { stop } of this.#tests.values()) stop.abort();
    });
  }

  /** The context of a test, created on first use. The empty id is that of requests that name no test. */
  of(id: string): SandboxContext {
    const known = this.#tests.get(id);
    if (known && this.#tests.size === 1) return known.context;
    if (known) this.#tests.delete(id);
    const test = known ?? this.#make(id);
    this.#tests.set(id, test);
    if (this.#tests.size > mostTests) this.#forgetOldest();
    return test.context;
  }

  /** Removes all state and settings of a test and aborts its pending requests. */
  reset(id: string): void {
    const test = this.#tests.get(id);
    if (!test) return;
    this.#tests.delete(id);
    forget(test);
  }

  /**
   * Advances a test's clock.
   * @throws {SandboxError} `invalid-options`
   */
  advance(id: string, seconds: unknown): void {
    const milliseconds = checkedAdvance(seconds, this.of(id).clock.now());
    this.#tests.get(id)?.clock.advance(milliseconds);
  }

  /** @throws {SandboxError} `invalid-options`, naming the setting. Then no setting is changed. */
  set(id: string, settings: Readonly<Record<keyof TestSettings, unknown>>): void {
    const { seed, now, duration } = checkedSettings(settings);
    const context = this.of(id);
    const clock = this.#tests.get(id)?.clock;
    if (duration !== undefined) context.duration = duration;
    if (seed !== undefined) Object.assign(context, this.#chance(seed ?? undefined));
    if (now === null) clock?.start();
    else if (now !== undefined) clock?.stopAt(now);
  }

  #make(id: string): Test {
    const {
      context,
      clock: base,
      closing,
      predictionBytes,
      journalBytes,
      collectionBytes,
      capacity,
      files,
      uploads,
      seed,
    } = this.#shared;
    const clock = new TestClock(base);
    const stop = new AbortController();
    // Shared storage uses keys with the id of the test, and new ones after a reset.
    const scope = `${id}/${this.#made++}`;
    const journal = new Journal(journalBytes);
    const store = new PredictionStore(clock, { predictions: capacity, bytes: predictionBytes });
    stop.signal.addEventListener("abort", () => store.close(), { once: true });
    if (closing.aborted) stop.abort();
    const rules = new FailureRules();
    rules.set(this.#shared.failures);
    const own: SandboxContext = {
      ...context,
      rules,
      webhooks: {
        ...context.webhooks,
        copies: ({ prediction }) => copiesOf(store.get(prediction)?.webhooks),
        record: (delivery) => journal.addDelivery(delivery),
      },
      test: id,
      clock,
      journal,
      closing: stop.signal,
      store,
      shelf: new FileShelf(),
      collections: new CollectionStore(collectionBytes),
      files: { read: (key, file, signal) => files.read(`${scope}/${key}`, file, signal) },
      uploads: {
        keep: (upload, file) => uploads.keep(`${scope}/${upload}`, file),
        get: (upload) => uploads.get(`${scope}/${upload}`),
      },
      ...this.#chance(seed),
    };
    return { context: own, clock, stop };
  }

  #chance(seed: string | undefined): Pick<SandboxContext, "createId" | "random"> {
    if (seed === undefined) return { createId: this.#shared.createId, random: Math.random };
    return { createId: createSeededIds(seed), random: createRandom(`choices ${seed}`).next };
  }

  #forgetOldest(): void {
    for (const [id, test] of this.#tests) {
      if (id === "") continue;
      this.#tests.delete(id);
      forget(test);
      return;
    }
  }
}

/** Delays in milliseconds after which each copy of a webhook is sent. */
function copiesOf(webhooks: Prediction["webhooks"]): readonly number[] {
  if (webhooks === "lost") return [];
  if (webhooks === "twice") return [0, 0];
  return [webhooks ?? 0];
}

function forget({ context, stop }: Test): void {
  stop.abort();
  context.store.clear();
  context.journal.clear();
  context.collections.clear();
}
