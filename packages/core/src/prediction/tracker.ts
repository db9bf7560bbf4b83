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
import { retryAfterOf } from "../http/retry-after.js";
import type { TransportRequest } from "../http/transport-request.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { defined } from "../json/defined.js";
import { foreignId } from "../lifecycle/foreign-id.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { callOperation } from "../operations/call-operation.js";
import { ticks } from "../time/clock.js";
import type { PredictionIdentity } from "./identity.js";
import { passingDelay } from "./passing-failure.js";
import type { PredictionContext } from "./prediction-context.js";
import { queryBatch } from "./query-batch.js";
import { readFollowUp } from "./read-follow-up.js";
import { readResult } from "./read-result.js";
import type { TrackedPrediction } from "./tracked.js";
import { type SharedStep, sharedStep } from "./wait/shared-step.js";
import type { StreamHistory } from "./wait/stream-history.js";
import { addSample, nextQueryIn, type ProgressSample } from "./wait/waiting-policy.js";

/** Milliseconds in which a newly created prediction or result may not be known to all servers of the service. */
const appearing = 10_000;

/** Milliseconds between two queries while events are received. */
const eventInterval = 10_000;

/**
 * Milliseconds before each query that is repeated because its response contained no state, or was about another
 * prediction.
 */
const uselessPauses: readonly number[] = [250, 500];

/** The source of the known state of a prediction, and its start. */
export interface Origin {
  /** Whether the state is from the service, and not from a stored JSON. */
  readonly fresh: boolean;
  /** When it was created, in milliseconds by this process's clock. */
  readonly since: number;
  /** Whether this client has just created it. */
  readonly createdHere: boolean;
  /** The response that contained the state. */
  readonly answer?: unknown;
}

/** The state behind a handle, and the queries that update it. */
export class PredictionTracker<Output = unknown> implements TrackedPrediction<Output> {
  readonly context: PredictionContext;
  readonly identity: PredictionIdentity<Output>;
  readonly step: SharedStep = sharedStep((signal) => this.#poll(signal));
  /** The public prediction object, for errors. */
  readonly prediction: Prediction<Output>;
  facts: PredictionFacts;
  fresh: boolean;
  /** The latest response to a query. */
  answer: unknown;
  /** It is done, but its output was not available: another query may return it. */
  incomplete = false;
  /** The number of current waits. */
  waiting = 0;
  /** The connection for events, while the prediction is waited for. While it is open there are fewer queries. */
  stream: { readonly controller: AbortController; open: boolean } | undefined;
  /** The latest request for its events: not every response contains their URL. */
  eventRequest: Omit<TransportRequest, "repeatable"> | undefined;
  /** The events received so far, over all waits: each wait opens the stream again. */
  history: StreamHistory | undefined;
  readonly #since: number;
  readonly #createdHere: boolean;
  #samples: readonly ProgressSample[] = [];
  #queries = 0;
  /** When it was last queried, and the number of milliseconds until the next query as planned at that time. */
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

  /** Applies a response. A finished state is final: a late response to an early query has no effect. */
  update(facts: PredictionFacts, answer?: unknown): void {
    if (this.fresh && this.done && !this.incomplete) return;
    this.facts = Object.assign({}, this.facts, { state: facts.state }, defined(facts));
    if (answer !== undefined) this.answer = answer;
    this.fresh = true;
    this.incomplete = false;
    this.#look(facts);
  }

  /** Queries the state, and the output if it is elsewhere. Finished predictions are not queried. */
  async query(signal?: AbortSignal): Promise<void> {
    const lifecycle = this.identity.lifecycle?.descriptor;
    if (lifecycle === undefined || (this.fresh && this.done && !this.incomplete)) return;
    try {
      const { answer, facts } = await this.#read(lifecycle, signal);
      this.#retryAfter = retryAfterOf(answer);
      if (facts === undefined) {
        this.fresh = true;
        return;
      }
      if (facts.state === "succeeded" && lifecycle.result) {
        await this.#askForResult(lifecycle.result, facts, answer.body, signal);
      } else this.update(facts, answer.body);
    } catch (error) {
      throw this.named(error);
    }
  }

  /**
   * A response to a query with the state in it, or without one if nothing has changed. The query is repeated if the
   * response is about another prediction, contains no state, or is a temporary failure.
   *
   * @throws {ProtocolError} the repeated responses are not usable either
   * @throws {CorsacError} the service rejected the request
   */
  async #read(
    lifecycle: LifecycleDescriptor,
    signal: AbortSignal | undefined,
  ): Promise<{ answer: Answer; facts?: PredictionFacts }> {
    const { settings } = this.context;
    const { id } = this.identity;
    const reading = readingOf(lifecycle, lifecycle.batch);
    for (let attempt = 0; ; attempt++) {
      const answer = lifecycle.batch
        ? await queryBatch(this, lifecycle.batch, signal)
        : await this.call(lifecycle.query, signal);
      // A gateway has validated its own cached copy: nothing has changed.
      if (answer.status === 304) return { answer };
      const other = foreignId(reading, answer.body, id);
      try {
        if (other === undefined)
          return { answer, facts: { address: answer.url, ...readFollowUp(reading, answer) } };
        throw unexpectedAnswer(answer, `with prediction ${other} instead of ${id}`);
      } catch (error) {
        // Valid JSON without the state of this prediction.
        const isUseless = ProtocolError.isInstance(error) && answer.body !== undefined;
        const delay = isUseless ? uselessPauses[attempt] : passingDelay(error, answer, attempt, settings);
        if (delay === undefined) throw error;
        await settings.clock.sleep(delay, signal);
      }
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
      this.update(await readResult(this, result, facts, answer, signal), answer);
    } catch (error) {
      // Queues report success before their result is available everywhere.
      if (!isAbsent(error) || ticks(clock) - this.#succeededAt > appearing) throw error;
      this.update({ ...facts, state: "running" }, answer);
    }
  }

  /** Calls an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer> {
    const { id, bound, service } = this.identity;
    return callOperation(this.context.requests, service, binding, { id, bound, answer: this.answer }, signal);
  }

  /** The error with this prediction as a property, so that the prediction is not lost. */
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
        // While events are received, queries only detect lost events.
        interval: this.stream?.open ? Math.max(pollInterval, eventInterval) : pollInterval,
        retryAfter: this.#retryAfter,
        random: random(),
      };
      const next = nextQueryIn(situation);
      this.#planned ??= next;
      // Each event restarts the schedule; this limit prevents that events delay the query indefinitely.
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
      // A new prediction may not be known to every server of the service yet.
      const isNew = this.#createdHere && ticks(clock) - this.#since <= appearing;
      if (!isNew || !isAbsent(error)) throw error;
    }
  }

  /** Updates the progress samples, and logs unknown statuses. */
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

/** Whether an error states that an object does not exist at the service. */
function isAbsent(error: unknown): boolean {
  return CorsacError.isInstance(error) && error.category === "not-found";
}
