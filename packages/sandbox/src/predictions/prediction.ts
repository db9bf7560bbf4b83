import type {
  CreateBinding,
  JsonObject,
  JsonValue,
  LifecycleDescription,
  PredictionState,
} from "../document/contract.js";
import type { Model, Service } from "../document/service.js";
import type { PlannedOutput } from "../render/planned-output.js";

/** How a prediction ends when nobody cancels it. */
export type Outcome = "succeeded" | "failed" | "canceled";

/** One prediction. Its state is not stored: it follows from the clock. */
export interface Prediction {
  id: string;
  service: Service;
  model: Model;
  lifecycle: LifecycleDescription;
  binding: CreateBinding;
  /** The body it was created with. */
  request: JsonValue;
  /** The input as it was sent, without defaults. */
  input: JsonObject;
  output: PlannedOutput;
  outcome: Outcome;
  /** Milliseconds since 1970, as all times here. */
  createdAt: number;
  startsAt: number;
  endsAt: number;
  removedAt: number;
  canceledAt?: number;
}

/** Where a prediction stands at a moment. */
export interface Progress {
  state: PredictionState;
  /** 0 to 1, of the work. */
  fraction: number;
  startedAt?: number;
  completedAt?: number;
  removed: boolean;
}

/** Share of the whole time that a prediction waits before it starts. */
export const pendingShare = 0.15;

/** Where a prediction stands at `now`. */
export function progressAt(prediction: Prediction, now: number): Progress {
  const { startsAt, endsAt, canceledAt, outcome } = prediction;
  const moment = canceledAt === undefined ? now : Math.min(now, canceledAt);
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

/** Whether nothing will change any more, but for the removal of outputs. */
export function isFinal(state: PredictionState): boolean {
  return state === "succeeded" || state === "failed" || state === "canceled";
}
