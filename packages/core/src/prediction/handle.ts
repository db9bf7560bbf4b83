import type { ClientContext } from "../client/context.js";
import type {
  Prediction,
  PredictionJson,
  PredictionTimings,
  PredictionUpdate,
  WaitOptions,
} from "../contract/prediction.js";
import type { PredictionEvent } from "../contract/prediction-event.js";
import type { PredictionState } from "../descriptor/service.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { isElsewhere } from "../output/is-elsewhere.js";
import type { PredictionIdentity } from "./identity.js";
import { keepFate, type RemoteFate } from "./remote-fate.js";
import { predictionJson } from "./to-json.js";
import { type Origin, PredictionTracker } from "./tracker.js";
import { type Patience, startPatience } from "./wait/patience.js";

/** A prediction that can ask after itself. What is not needed to wait for one is loaded when it is asked for. */
export class PredictionHandle<Output> implements Prediction<Output> {
  readonly #tracker: PredictionTracker<Output>;
  #output: Promise<Output> | undefined;

  constructor(
    context: ClientContext,
    identity: PredictionIdentity<Output>,
    facts: PredictionFacts,
    origin: Origin,
  ) {
    this.#tracker = new PredictionTracker(context, identity, facts, origin, this);
    // How Node shows it: the fields are private.
    Object.defineProperty(this, Symbol.for("nodejs.util.inspect.custom"), { value: () => this.toJSON() });
  }

  get id(): string {
    return this.#tracker.identity.id;
  }
  get service(): string {
    return this.#tracker.identity.service.name;
  }
  get model(): string {
    return this.#tracker.identity.model?.id ?? this.#tracker.facts.model ?? "";
  }
  get status(): string {
    return this.#tracker.facts.status;
  }
  get state(): PredictionState {
    return this.#tracker.state;
  }
  get error(): string | undefined {
    return this.#clean(this.#tracker.facts.error);
  }
  get logs(): string | undefined {
    return this.#clean(this.#tracker.facts.logs);
  }
  get progress(): number | undefined {
    return this.state === "succeeded" ? 1 : this.#tracker.facts.progress;
  }
  get metrics(): Readonly<Record<string, unknown>> | undefined {
    return this.#tracker.facts.metrics;
  }
  get createdAt(): Date | undefined {
    return this.#tracker.facts.createdAt;
  }
  get startedAt(): Date | undefined {
    return this.#tracker.facts.startedAt;
  }
  get completedAt(): Date | undefined {
    return this.#tracker.facts.completedAt;
  }
  get timings(): PredictionTimings {
    const { createdAt, startedAt, completedAt } = this;
    return {
      queued: between(createdAt, startedAt),
      running: between(startedAt, completedAt),
      total: between(createdAt, completedAt),
    };
  }
  get input(): unknown {
    return this.#tracker.facts.input;
  }
  get items(): readonly string[] {
    return this.#tracker.facts.items ?? [];
  }
  get actions(): readonly string[] {
    return Object.keys(this.#tracker.identity.lifecycle?.descriptor.actions ?? {});
  }

  async output(options?: WaitOptions): Promise<Output> {
    await this.wait(options);
    const { facts } = this.#tracker;
    if (this.state !== "succeeded" || facts.removed) {
      throw (await import("./no-output.js")).noOutput(this);
    }
    this.#output ??= this.#convert();
    try {
      return await this.#output;
    } catch (error) {
      this.#output = undefined;
      throw this.#tracker.named(
        CorsacError.isInstance(error)
          ? error
          : new CorsacError("What reads such an output could not be loaded", { cause: error }),
      );
    }
  }

  /** Files that the answer names by ids are asked for first. */
  async #convert(): Promise<Output> {
    const { facts, identity } = this.#tracker;
    if (!isElsewhere(identity.model)) return identity.convert(facts);
    const { locateFiles } = await import("./locate-files.js");
    return identity.convert({ ...facts, output: await locateFiles(this.#tracker) });
  }

  async wait(options?: WaitOptions): Promise<this> {
    for await (const update of this.updates(options)) options?.onUpdate?.(update);
    return this;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<PredictionUpdate> {
    return this.updates();
  }

  async *updates(options: WaitOptions = {}): AsyncGenerator<PredictionUpdate, void, undefined> {
    const tracker = this.#tracker;
    const { context, identity } = tracker;
    const { signal, timeout = context.timeout } = options;
    let patience: Patience | undefined;
    let shown = "";
    tracker.waiting++;
    context.waiting.add(tracker);
    try {
      for (;;) {
        if (tracker.fresh || tracker.done) {
          const { id, status, state, progress, logs, metrics } = this;
          const { partial } = tracker.facts;
          // What is not known falls away, and what has been yielded stays as it was.
          const text = JSON.stringify({ id, status, state, progress, logs, metrics, partial });
          if (text !== shown) yield JSON.parse(text);
          shown = text;
          if (tracker.done) return;
        }
        if (identity.lifecycle?.descriptor.stream && !tracker.stream) {
          (await import("./wait/follow-stream.js")).followStream(tracker);
        }
        // What is done already needs no patience.
        patience ??= startPatience(context.clock, timeout, signal, async () =>
          (await import("../errors/wait-timeout-error.js")).timedOut(this, timeout),
        );
        await tracker.step.next(patience.signal);
      }
    } catch (error) {
      if (signal?.aborted) keepFate(signal.reason, this.leave(options.cancelOnAbort));
      throw tracker.named(error);
    } finally {
      patience?.end();
      if (--tracker.waiting === 0) {
        context.waiting.delete(tracker);
        tracker.stream?.controller.abort();
        tracker.stream = undefined;
      }
    }
  }

  async refresh(): Promise<this> {
    await this.#tracker.query();
    return this;
  }

  async cancel(): Promise<this> {
    if (!this.#tracker.done) await (await import("./cancel.js")).cancelPrediction(this.#tracker);
    return this;
  }

  /** Cancels where nobody waits any more, unless it is to go on, and tells what became of it. */
  async leave(cancel = true): Promise<RemoteFate> {
    try {
      if (cancel) await this.cancel();
      return { state: this.state, prediction: this };
    } catch (error) {
      this.#tracker.context.logger.warn(
        `Prediction ${this.id} may still be running, it could not be canceled: ${error instanceof Error ? error.message : error}`,
      );
      return { state: "unknown", prediction: this, error };
    }
  }

  async settle(event: PredictionEvent): Promise<this> {
    await (await import("./settle.js")).settlePrediction(this.#tracker, event);
    return this;
  }

  async act(action: string, choice?: unknown): Promise<Prediction<Output>> {
    return (await import("./act.js")).actOn(this.#tracker, action, choice);
  }

  toJSON(): PredictionJson {
    return predictionJson(this, this.#tracker.identity, this.#tracker.facts);
  }

  #clean(text: string | undefined): string | undefined {
    return text === undefined ? undefined : this.#tracker.context.transport.redact(text);
  }
}

function between(start: Date | undefined, end: Date | undefined): number | undefined {
  return start && end && Math.max(0, end.getTime() - start.getTime());
}
