import type {
  Prediction,
  PredictionJson,
  PredictionTimings,
  PredictionUpdate,
  WaitOptions,
} from "../contract/prediction.js";
import type { PredictionEvent } from "../contract/prediction-event.js";
import type { PredictionState } from "../descriptor/service.js";
import { WaitTimeoutError } from "../errors/wait-timeout-error.js";
import { notify } from "../hooks/notify.js";
import { merged } from "../json/merged.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { isElsewhere } from "../output/is-elsewhere.js";
import { abortReason } from "../time/abort.js";
import { cancelPrediction } from "./cancel.js";
import { completeOutput } from "./complete-output.js";
import type { PredictionIdentity } from "./identity.js";
import { locateFiles } from "./locate-files.js";
import { noOutput } from "./no-output.js";
import type { PredictionContext } from "./prediction-context.js";
import { keepRemoteOutcome, type RemoteOutcome } from "./remote-outcome.js";
import { settlePrediction } from "./settle.js";
import { predictionJson } from "./to-json.js";
import { type Origin, PredictionTracker } from "./tracker.js";
import { followStream } from "./wait/follow-stream.js";
import { type Patience, startPatience } from "./wait/patience.js";

/** The public object of one prediction. Its tracker contains the state and the queries. */
export class PredictionHandle<Output> implements Prediction<Output> {
  static {
    // The output of `util.inspect` in Node, because the fields are private.
    Object.defineProperty(PredictionHandle.prototype, Symbol.for("nodejs.util.inspect.custom"), {
      value: PredictionHandle.prototype.toJSON,
    });
  }

  readonly #tracker: PredictionTracker<Output>;
  #output: Promise<Output> | undefined;

  constructor(
    context: PredictionContext,
    identity: PredictionIdentity<Output>,
    facts: PredictionFacts,
    origin: Origin,
  ) {
    this.#tracker = new PredictionTracker(context, identity, facts, origin, this);
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

  async output(options: WaitOptions = {}): Promise<Output> {
    const tracker = this.#tracker;
    if (!tracker.fresh || !tracker.done || options.onUpdate) await this.wait(options);
    if (this.state !== "succeeded" || tracker.facts.removed) {
      throw noOutput(this, {
        code: [tracker.facts.failureKind, tracker.facts.failureCode].filter(Boolean).join("\n"),
        categories: tracker.identity.lifecycle?.descriptor.errors?.categories,
      });
    }
    this.#output ??= this.#convert(options.signal);
    try {
      return await this.#output;
    } catch (error) {
      this.#output = undefined;
      throw tracker.named(error);
    }
  }

  async #convert(signal: AbortSignal | undefined): Promise<Output> {
    const tracker = this.#tracker;
    const { model, convert } = tracker.identity;
    await completeOutput(tracker, signal);
    // Files that the output identifies by ids are requested first.
    const located = isElsewhere(model) ? await locateFiles(tracker) : undefined;
    return convert(merged(tracker.facts, located ?? {}));
  }

  async wait(options?: WaitOptions): Promise<this> {
    const { logger } = this.#tracker.context.settings;
    for await (const update of this.updates(options)) void notify(logger, () => options?.onUpdate?.(update));
    return this;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<PredictionUpdate> {
    return this.updates();
  }

  async *updates(options: WaitOptions = {}): AsyncGenerator<PredictionUpdate, void, undefined> {
    const tracker = this.#tracker;
    const { identity } = tracker;
    const { room, settings } = tracker.context;
    const { signal, timeout = settings.timeout } = options;
    let patience: Patience | undefined;
    let shown = "";
    tracker.waiting++;
    room.waiting.add(tracker);
    try {
      for (;;) {
        if (tracker.fresh || tracker.done) {
          const { id, status, state, progress, logs, metrics } = this;
          const { partial } = tracker.facts;
          // A copy, so that yielded updates do not change. Undefined properties are dropped.
          const text = JSON.stringify({ id, status, state, progress, logs, metrics, partial });
          if (text !== shown) yield JSON.parse(text);
          shown = text;
          if (tracker.done) return;
        }
        if (identity.lifecycle?.descriptor.stream && !tracker.stream) {
          followStream(tracker);
        }
        // A finished prediction needs no timer.
        patience ??= startPatience(
          settings.clock,
          timeout,
          signal,
          () => new WaitTimeoutError(this, timeout),
        );
        await tracker.step.next(patience.signal);
      }
    } catch (error) {
      if (signal?.aborted) keepRemoteOutcome(abortReason(signal), this.leave(options.cancelOnAbort));
      throw tracker.named(error);
    } finally {
      patience?.end();
      if (--tracker.waiting === 0) {
        room.waiting.delete(tracker);
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
    if (!this.#tracker.done) await cancelPrediction(this.#tracker);
    return this;
  }

  /** Cancels the prediction, unless it should continue, and returns its state. */
  async leave(cancel = true): Promise<RemoteOutcome> {
    try {
      if (cancel) await this.cancel();
      return { state: this.state, prediction: this };
    } catch (error) {
      this.#tracker.context.settings.logger.warn(
        `Prediction ${this.id} may still be running, it could not be canceled: ${error instanceof Error ? error.message : error}`,
      );
      return { state: "unknown", prediction: this, error };
    }
  }

  async settle(event: PredictionEvent): Promise<this> {
    await settlePrediction(this.#tracker, event);
    return this;
  }

  async choices(action: string): Promise<readonly string[]> {
    return (await this.#tracker.context.loadActions()).choicesOf(this.#tracker, action);
  }

  async act(action: string, choice?: unknown): Promise<Prediction<Output>> {
    const { context } = this.#tracker;
    const { actOn } = await context.loadActions();
    return actOn(context, this.#tracker, action, choice);
  }

  toJSON(): PredictionJson {
    return predictionJson(this, this.#tracker.identity, this.#tracker.facts);
  }

  #clean(text: string | undefined): string | undefined {
    return text === undefined ? undefined : this.#tracker.context.requests.transport.redact(text);
  }
}

function between(start: Date | undefined, end: Date | undefined): number | undefined {
  return start && end && Math.max(0, end.getTime() - start.getTime());
}
