import type { Prediction } from "../contract/prediction.js";
import type {
  LifecycleDescriptor,
  OperationBinding,
  PredictionState,
  ResultBinding,
} from "../descriptor/service.js";
import { CorsacError } from "../errors/corsac-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import { retryAfterOf } from "../http/retry-after.js";
import { foreignId } from "../lifecycle/foreign-id.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { callOperation } from "../operations/call-operation.js";
import { ticks } from "../time/clock.js";
import type { PredictionIdentity } from "./identity.js";
import type { PredictionContext } from "./prediction-context.js";
import { queryBatch } from "./query-batch.js";
import { readFollowUp } from "./read-follow-up.js";
import { readResult } from "./read-result.js";
import type { TrackedPrediction } from "./tracked.js";
import { type SharedStep, sharedStep } from "./wait/shared-step.js";
import { addSample, nextQueryIn, type ProgressSample } from "./wait/waiting-policy.js";

/** Milliseconds in which what was just made, a prediction or its result, may still be unknown to the service. */
const appearing = 10_000;

/** Milliseconds between two queries while events come in. */
const eventInterval = 10_000;

/** Responses about another prediction in a row, and the milliseconds before the next query. */
const mostForeign = 3;
const foreignPause = 250;

/** Where a prediction is known from, and since when it goes on. */
export interface Origin {
  /** Whether the facts are from the service, and not from a JSON of another time. */
  readonly fresh: boolean;
  /** When it was created, by this process's clock. Milliseconds. */
  readonly since: number;
  /** Whether this client has just created it. */
  readonly createdHere: boolean;
  /** The answer the facts are from. */
  readonly answer?: unknown;
}

/** What is known of one prediction, and how more gets known: the inner life of a handle. */
export class PredictionTracker<Output = unknown> implements TrackedPrediction<Output> {
  readonly context: PredictionContext;
  readonly identity: PredictionIdentity<Output>;
  readonly step: SharedStep = sharedStep((signal) => this.#poll(signal));
  /** Its face, for errors. */
  readonly prediction: Prediction<Output>;
  facts: PredictionFacts;
  fresh: boolean;
  /** The newest answer to a query. */
  answer: unknown;
  /** It is done, but its output was not there: another query may bring it. */
  incomplete = false;
  /** How many wait for it. */
  waiting = 0;
  /** The events that are listened to while somebody waits; while they come in there is little to ask. */
  stream: { readonly controller: AbortController; open: boolean } | undefined;
  readonly #since: number;
  readonly #createdHere: boolean;
  #samples: readonly ProgressSample[] = [];
  #queries = 0;
  /** When it was asked after last, and the milliseconds until the next query as they were planned then. */
  #askedAt: number;
  #planned: number | undefined;
  #retryAfter: number | undefined;
  #succeededAt: number | undefined;

  constructor(
    context: PredictionContext,
    identity: PredictionIdentity<Output>,
    facts: PredictionFacts,
    origin: Origin,
    prediction: Prediction<Output>,
  ) {
    const { clock } = context.settings;
    this.context = context;
    this.identity = identity;
    this.prediction = prediction;
    this.facts = facts;
    this.fresh = origin.fresh;
    this.answer = origin.answer;
    this.#since = ticks(clock) - Math.max(0, clock.now() - origin.since);
    this.#createdHere = origin.createdHere;
    this.#askedAt = ticks(clock);
    this.#look(facts);
  }

  get state(): PredictionState {
    return this.facts.state ?? (this.facts.status === "" ? "pending" : "running");
  }

  get done(): boolean {
    return this.state !== "pending" && this.state !== "running";
  }

  /** Takes what a response says. Nothing comes after the end: a late response to an early query changes nothing. */
  learn(facts: PredictionFacts, answer?: unknown): void {
    if (this.fresh && this.done && !this.incomplete) return;
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    this.facts = { ...this.facts, state: facts.state, ...Object.fromEntries(known) };
    if (answer !== undefined) this.answer = answer;
    this.fresh = true;
    this.incomplete = false;
    this.#look(facts);
  }

  /** Asks the service for the state, and for the output where that is elsewhere. Nothing is asked about what is done. */
  async query(signal?: AbortSignal): Promise<void> {
    const lifecycle = this.identity.lifecycle?.descriptor;
    if (lifecycle === undefined || (this.fresh && this.done && !this.incomplete)) return;
    try {
      const answer = await this.#ask(lifecycle, signal);
      this.#retryAfter = retryAfterOf(answer);
      // Some gateway has compared it with a copy of its own: nothing has changed.
      if (answer.status === 304) {
        this.fresh = true;
        return;
      }
      const reading = readingOf(lifecycle, lifecycle.batch);
      const facts = { ...readFollowUp(reading, answer), address: answer.url };
      if (facts.state === "succeeded" && lifecycle.result) {
        await this.#askForResult(lifecycle.result, facts, answer.body, signal);
      } else this.learn(facts, answer.body);
    } catch (error) {
      throw this.named(error);
    }
  }

  /** The response to a query. One about another prediction is asked for again. @throws {ProtocolError} it stays so */
  async #ask(lifecycle: LifecycleDescriptor, signal: AbortSignal | undefined): Promise<Answer> {
    const { id } = this.identity;
    for (let attempt = 1; ; attempt++) {
      const answer = lifecycle.batch
        ? await queryBatch(this, lifecycle.batch, signal)
        : await this.call(lifecycle.query, signal);
      const other = foreignId(readingOf(lifecycle, lifecycle.batch), answer.body, id);
      if (other === undefined) return answer;
      if (attempt === mostForeign) {
        throw new ProtocolError(
          `${describeAnswer(answer)} with prediction ${other} instead of ${id}`,
          answerDetails(answer),
        );
      }
      await this.context.settings.clock.sleep(attempt * foreignPause, signal);
    }
  }

  async #askForResult(
    result: ResultBinding,
    facts: PredictionFacts,
    answer: unknown,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { clock } = this.context.settings;
    this.#succeededAt ??= ticks(clock);
    try {
      this.learn(await readResult(this, result, facts, answer, signal), answer);
    } catch (error) {
      // Queues tell of the end before their result is everywhere.
      if (!isAbsent(error) || ticks(clock) - this.#succeededAt > appearing) throw error;
      this.learn({ ...facts, state: "running" }, answer);
    }
  }

  /** Does an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer> {
    const { id, bound, service } = this.identity;
    return callOperation(this.context.requests, service, binding, { id, bound, answer: this.answer }, signal);
  }

  /** An error that tells of this prediction, so that it is not lost with the error. */
  named(error: unknown): unknown {
    return CorsacError.isInstance(error) && error.prediction === undefined
      ? Object.assign(error, { prediction: this.prediction })
      : error;
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { clock, random, pollInterval } = this.context.settings;
    const { budget } = this.context.room;
    if (this.fresh) {
      const situation = {
        elapsed: ticks(clock) - this.#since,
        queries: this.#queries,
        samples: this.#samples,
        // While events come in, asking is for the case that one was lost.
        interval: this.stream?.open ? Math.max(pollInterval, eventInterval) : pollInterval,
        retryAfter: this.#retryAfter,
        random: random(),
      };
      const next = nextQueryIn(situation);
      this.#planned ??= next;
      // Events make it think again, each time; what they tell must not put off the query for ever.
      const latest = Math.max(this.#planned, eventInterval) - (ticks(clock) - this.#askedAt);
      const delay = budget.reserve(Math.min(next, Math.max(0, latest)));
      if (delay > 0) await clock.sleep(delay, signal);
    }
    this.#askedAt = ticks(clock);
    this.#planned = undefined;
    this.#queries++;
    try {
      await this.query(signal);
    } catch (error) {
      // What was just created is not known to every server of the service yet.
      const isNew = this.#createdHere && ticks(clock) - this.#since <= appearing;
      if (!isNew || !isAbsent(error)) throw error;
    }
  }

  /** What follows from facts just learned. */
  #look({ status, state, progress }: PredictionFacts): void {
    const { context, identity } = this;
    const elapsed = ticks(context.settings.clock) - this.#since;
    this.#samples = addSample(this.#samples, elapsed, progress);
    if (status !== "" && state === undefined) {
      context.settings.logger.warn(
        `"${status}" is no status known of ${identity.service.name}: taken as running`,
      );
    }
  }
}

/** Whether an error says that the service does not know of something. */
function isAbsent(error: unknown): boolean {
  return CorsacError.isInstance(error) && error.category === "not-found";
}
