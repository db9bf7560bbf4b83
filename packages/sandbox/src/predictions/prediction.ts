import type {
  CreateBinding,
  JsonObject,
  JsonValue,
  LifecycleDescription,
  PredictionState,
} from "../document/contract.js";
import type { Model, Service } from "../document/service.js";
import type { PlannedOutput } from "../render/planned-output.js";

/** How a prediction ends unless it is canceled. */
export type Outcome = "succeeded" | "failed" | "canceled";

/** A prediction. Its state is not stored, but derived from the clock. */
export interface Prediction {
  id: string;
  service: Service;
  model: Model;
  lifecycle: LifecycleDescription;
  binding: CreateBinding;
  /** The body of its create. */
  request: JsonValue;
  /** The input without defaults. */
  input: JsonObject;
  readonly output: PlannedOutput;
  outcome: Outcome;
  /** Milliseconds since 1970, like all times here. */
  createdAt: number;
  startsAt: number;
  endsAt: number;
  removedAt: number;
  canceledAt?: number;
  /**
   * Whether it never finishes, because a directive requested that. It is removed like finished ones when room is
   * needed.
   */
  isEndless?: boolean;
  /** Simulated problems in the delivery of its webhooks. */
  webhooks?: "lost" | "twice" | number;
}

/** The progress of a prediction at one time. */
export interface Progress {
  state: PredictionState;
  /** Completed share of the work, 0 to 1. */
  fraction: number;
  startedAt?: number;
  completedAt?: number;
  removed: boolean;
}

/** Maximum duration of a prediction in milliseconds, and that of one that never finishes: a hundred years. */
export const longestDuration: number = 100 * 365 * 24 * 3_600_000;

/** Share of the whole duration before a prediction starts. */
export const pendingShare = 0.15;

/** The progress of a prediction at `now`. */
export function progressAt(prediction: Prediction, now: number): Progress {
  const { startsAt, endsAt, outcome } = prediction;
  const canceledAt =
    prediction.canceledAt !== undefined && prediction.canceledAt <= now ? prediction.canceledAt : undefined;
  const moment = canceledAt ?? now;
  const work = Math.max(1, endsAt - startsAt);
  const done = Math.min(1, Math.max(0, (moment - startsAt) / work));
  const started = moment >= startsAt ? { startedAt: startsAt } : {};
  const ended = canceledAt ?? (now >= endsAt ? endsAt : undefined);
  if (ended === undefined) {
    return { state: moment >= startsAt ? "running" : "pending", fraction: done, ...started, removed: false };
  }
  const state = canceledAt === undefined ? outcome : "canceled";
  const fraction = state === "succeeded" ? 1 : done * (canceledAt === undefined ? 0.6 : 1);
  return { state, fraction, ...started, completedAt: ended, removed: now >= prediction.removedAt };
}

/** Whether the state is final, except for the removal of outputs. */
export function isFinal(state: PredictionState): boolean {
  return state === "succeeded" || state === "failed" || state === "canceled";
}
