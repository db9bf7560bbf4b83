import type { ClientContext } from "../client/context.js";
import type { Prediction } from "../contract/prediction.js";
import type { OperationBinding, PredictionState } from "../descriptor/service.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { Answer } from "../http/answer.js";
import { retryAfterOf } from "../http/retry-after.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { callOperation } from "../operations/call-operation.js";
import { ticks } from "../time/clock.js";
import { experienceOf } from "./experience.js";
import type { PredictionIdentity } from "./identity.js";
import { readFollowUp } from "./read-follow-up.js";
import type { TrackedPrediction } from "./tracked.js";
import { type SharedStep, sharedStep } from "./wait/shared-step.js";
import { addSample, nextQueryIn, type ProgressSample } from "./wait/waiting-policy.js";

/** Where a prediction is known from, and since when it goes on. */
export interface Origin {
  /** Whether the facts are from the service, and not from a JSON of another time. */
  readonly fresh: boolean;
  /** When it was created, by this process's clock. Milliseconds. */
  readonly since: number;
  /** The answer the facts are from. */
  readonly answer?: unknown;
}

/** What is known of one prediction, and how more gets known: the inner life of a handle. */
export class PredictionTracker<Output = unknown> implements TrackedPrediction<Output> {
  readonly context: ClientContext;
  readonly identity: PredictionIdentity<Output>;
  readonly step: SharedStep = sharedStep((signal) => this.#poll(signal));
  /** Its face, for errors. */
  readonly prediction: Prediction<Output>;
  facts: PredictionFacts;
  fresh: boolean;
  /** The newest answer to a query. */
  answer: unknown;
  /** How many wait for it. */
  waiting = 0;
  /** The events that are listened to while somebody waits; while they come in there is little to ask. */
  stream: { readonly controller: AbortController; open: boolean } | undefined;
  readonly #since: number;
  readonly #createdHere: boolean;
  #samples: readonly ProgressSample[] = [];
  #queries = 0;
  #retryAfter: number | undefined;

  constructor(
    context: ClientContext,
    identity: PredictionIdentity<Output>,
    facts: PredictionFacts,
    origin: Origin,
    prediction: Prediction<Output>,
  ) {
    this.context = context;
    this.identity = identity;
    this.prediction = prediction;
    this.facts = facts;
    this.fresh = origin.fresh;
    this.answer = origin.answer;
    this.#since = ticks(context.clock) - Math.max(0, context.clock.now() - origin.since);
    this.#createdHere = origin.fresh && !this.done;
    this.#look(facts);
  }

  get state(): PredictionState {
    return this.facts.state ?? (this.facts.status === "" ? "pending" : "running");
  }

  get done(): boolean {
    return this.state !== "pending" && this.state !== "running";
  }

  /** Takes what an answer says. Nothing comes after the end: a late answer to an early query changes nothing. */
  learn(facts: PredictionFacts, answer?: unknown): void {
    if (this.fresh && this.done) return;
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    this.facts = { ...this.facts, state: facts.state, ...Object.fromEntries(known) };
    if (answer !== undefined) this.answer = answer;
    this.fresh = true;
    this.#look(facts);
  }

  /** Asks the service how it stands. */
  async query(signal?: AbortSignal): Promise<void> {
    const { identity } = this;
    const lifecycle = identity.lifecycle?.descriptor;
    if (lifecycle === undefined || (this.fresh && this.done)) return;
    try {
      let answer: Answer;
      if (lifecycle.batch) {
        const { queryBatch } = await import("./query-batch.js");
        answer = await queryBatch(this, lifecycle.batch, signal);
      } else answer = await this.call(lifecycle.query, signal);
      this.#retryAfter = retryAfterOf(answer);
      const facts = await readFollowUp(lifecycle, answer);
      if (facts.state === "succeeded" && lifecycle.result) {
        const { readResult } = await import("./read-result.js");
        this.learn(await readResult(this, lifecycle.result, facts, answer.body, signal), answer.body);
      } else this.learn(facts, answer.body);
    } catch (error) {
      throw this.named(error);
    }
  }

  /** Does an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer> {
    const { id, bound, service } = this.identity;
    return callOperation(this.context, service, binding, { id, bound, answer: this.answer }, signal);
  }

  /** An error that tells of this prediction, so that it is not lost with the error. */
  named(error: unknown): unknown {
    return CorsacError.isInstance(error) && error.prediction === undefined
      ? Object.assign(error, { prediction: this.prediction })
      : error;
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { clock, random, pollInterval } = this.context;
    const { budget, durations } = experienceOf(this.context);
    if (this.fresh) {
      const situation = {
        elapsed: ticks(clock) - this.#since,
        queries: this.#queries,
        samples: this.#samples,
        durations: durations.of(this.identity.model?.id),
        // While events come in, asking is for the case that one was lost.
        interval: this.stream?.open ? Math.max(pollInterval, 10_000) : pollInterval,
        retryAfter: this.#retryAfter,
        random: random(),
      };
      await clock.sleep(budget.reserve(nextQueryIn(situation)), signal);
    }
    this.#queries++;
    await this.query(signal);
  }

  /** What follows from facts just learned. */
  #look({ status, state, progress }: PredictionFacts): void {
    const { context, identity } = this;
    const elapsed = ticks(context.clock) - this.#since;
    this.#samples = addSample(this.#samples, elapsed, progress);
    if (this.#createdHere && this.state === "succeeded")
      experienceOf(context).durations.add(identity.model?.id, elapsed);
    if (status !== "" && state === undefined) {
      context.logger.warn(`"${status}" is no status known of ${identity.service.name}: taken as running`);
    }
  }
}
