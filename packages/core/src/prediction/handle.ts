import { callOperation } from "../client/call-operation.js";
import type { ClientContext } from "../client/context.js";
import type { OperationBinding, PredictionState } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { PredictionCanceledError } from "../errors/prediction-canceled-error.js";
import { PredictionFailedError } from "../errors/prediction-failed-error.js";
import { WaitTimeoutError } from "../errors/wait-timeout-error.js";
import type { Answer } from "../http/answer.js";
import { responseError } from "../http/response-error.js";
import { type PredictionFacts, readAnswer } from "../lifecycle/read-answer.js";
import { readFollowUp } from "../lifecycle/read-follow-up.js";
import type { PredictionIdentity } from "./identity.js";
import { startPatience } from "./patience.js";
import { nextPollDelay } from "./polling-schedule.js";
import type { Prediction, PredictionJson, PredictionUpdate, WaitOptions } from "./prediction.js";
import { type SharedStep, sharedStep } from "./shared-step.js";
import { predictionJson } from "./to-json.js";

/** A prediction that can ask after itself. */
export class PredictionHandle<Output> implements Prediction<Output> {
  readonly #context: ClientContext;
  readonly #identity: PredictionIdentity<Output>;
  readonly #step: SharedStep = sharedStep((signal) => this.#poll(signal));
  readonly #since: number;
  #facts: PredictionFacts;
  /** Whether the facts are from the service, and not from a JSON of another time. */
  #fresh: boolean;
  #retryAfter: number | undefined;
  #output: { readonly value: Output } | undefined;

  constructor(
    context: ClientContext,
    identity: PredictionIdentity<Output>,
    facts: PredictionFacts,
    fresh: boolean,
  ) {
    this.#context = context;
    this.#identity = identity;
    this.#facts = facts;
    this.#fresh = fresh;
    this.#since = context.clock.now();
    this.#warnOfUnknownWord();
    // How Node shows it: the fields are private.
    Object.defineProperty(this, Symbol.for("nodejs.util.inspect.custom"), { value: () => this.toJSON() });
  }

  get id(): string {
    return this.#identity.id;
  }
  get service(): string {
    return this.#identity.service.name;
  }
  get model(): string {
    return this.#identity.model?.id ?? this.#facts.model ?? "";
  }
  get status(): string {
    return this.#facts.status;
  }
  get state(): PredictionState {
    return this.#facts.state ?? (this.#facts.status === "" ? "pending" : "running");
  }
  get error(): string | undefined {
    const { error } = this.#facts;
    return error === undefined ? undefined : this.#context.transport.redact(error);
  }
  get logs(): string | undefined {
    return this.#facts.logs;
  }
  get progress(): number | undefined {
    return this.state === "succeeded" ? 1 : this.#facts.progress;
  }
  get metrics(): Readonly<Record<string, unknown>> | undefined {
    return this.#facts.metrics;
  }
  get createdAt(): Date | undefined {
    return this.#facts.createdAt;
  }
  get startedAt(): Date | undefined {
    return this.#facts.startedAt;
  }
  get completedAt(): Date | undefined {
    return this.#facts.completedAt;
  }

  async output(options?: WaitOptions): Promise<Output> {
    await this.wait(options);
    if (this.state === "failed") throw new PredictionFailedError(this);
    if (this.state === "canceled") throw new PredictionCanceledError(this);
    if (this.#facts.removed) {
      throw this.#named(
        new OutputExpiredError(`The output of prediction ${this.id} was removed by the service`),
      );
    }
    try {
      this.#output ??= { value: this.#identity.convert(this.#facts.output) };
    } catch (error) {
      throw this.#named(error);
    }
    return this.#output.value;
  }

  async wait(options?: WaitOptions): Promise<this> {
    for await (const update of this.updates(options)) options?.onUpdate?.(update);
    return this;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<PredictionUpdate> {
    return this.updates();
  }

  async *updates(options: WaitOptions = {}): AsyncGenerator<PredictionUpdate, void, undefined> {
    const { signal, timeout = this.#context.timeout } = options;
    const patience = startPatience(
      this.#context.clock,
      timeout,
      signal,
      () => new WaitTimeoutError(this, timeout),
    );
    let shown = "";
    try {
      for (;;) {
        if (this.#fresh || this.#done) {
          const update = this.#update();
          const text = JSON.stringify(update);
          if (text !== shown) yield update;
          shown = text;
          if (this.#done) return;
        }
        await this.#step.next(patience.signal);
      }
    } catch (error) {
      if (signal?.aborted && options.cancelOnAbort !== false) this.cancelUnattended();
      throw this.#named(error);
    } finally {
      patience.end();
    }
  }

  async refresh(): Promise<this> {
    await this.#query();
    return this;
  }

  async cancel(): Promise<this> {
    if (this.#done) return this;
    const lifecycle = this.#identity.lifecycle?.descriptor;
    if (lifecycle?.cancel === undefined) {
      throw this.#named(new ConfigurationError(`${this.service} has no operation that cancels a prediction`));
    }
    const answer = await this.#call(lifecycle.cancel);
    const facts = answer.status < 400 && answer.body !== undefined && readAnswer(lifecycle, answer.body);
    if (facts && facts.status !== "") this.#learn(facts);
    // It may have ended by itself in the meantime; then there was nothing to cancel.
    else await this.#query();
    if (answer.status >= 400 && !this.#done) throw this.#named(responseError(answer));
    return this;
  }

  /** Cancels where nobody is left to hear how that went. */
  cancelUnattended(): void {
    this.cancel().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.#context.logger.warn(
        `Prediction ${this.id} may still be running, it could not be canceled: ${reason}`,
      );
    });
  }

  toJSON(): PredictionJson {
    return predictionJson(this, this.#identity, this.#facts);
  }

  get #done(): boolean {
    return this.state !== "pending" && this.state !== "running";
  }

  #update(): PredictionUpdate {
    const { id, status, state, progress, logs, metrics } = this;
    return {
      id,
      status,
      state,
      ...(progress === undefined ? {} : { progress }),
      ...(logs === undefined ? {} : { logs }),
      ...(metrics === undefined ? {} : { metrics }),
    };
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { clock, random, pollInterval } = this.#context;
    if (this.#fresh) {
      const delay = nextPollDelay({
        elapsed: clock.now() - this.#since,
        progress: this.progress,
        interval: pollInterval,
        retryAfter: this.#retryAfter,
        random: random(),
      });
      await clock.sleep(delay, signal);
    }
    await this.#query(signal);
  }

  async #query(signal?: AbortSignal): Promise<void> {
    const lifecycle = this.#identity.lifecycle?.descriptor;
    if (lifecycle === undefined) return;
    try {
      const answer = await this.#call(lifecycle.query, signal);
      this.#retryAfter = answer.retryAfter;
      this.#learn(readFollowUp(lifecycle, answer));
    } catch (error) {
      throw this.#named(error);
    }
  }

  #call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer> {
    return callOperation(this.#context, this.#identity.service, binding, this.#identity, signal);
  }

  #learn(facts: PredictionFacts): void {
    // Nothing comes after the end: a late answer to an early query changes nothing.
    if (this.#done && this.#fresh) return;
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    this.#facts = { ...this.#facts, state: facts.state, ...Object.fromEntries(known) };
    this.#fresh = true;
    this.#warnOfUnknownWord();
  }

  #warnOfUnknownWord(): void {
    const { status, state } = this.#facts;
    if (status === "" || state !== undefined) return;
    this.#context.logger.warn(`"${status}" is no status known of ${this.service}: taken as running`);
  }

  /** An error that tells of this prediction, so that it is not lost with the error. */
  #named(error: unknown): unknown {
    return CorsacError.isInstance(error) && error.prediction === undefined
      ? Object.assign(error, { prediction: this })
      : error;
  }
}
