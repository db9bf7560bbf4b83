import type { OperationBinding } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import type { ActedPrediction } from "./acted-prediction.js";
import type { PredictionContext } from "./prediction-context.js";

/** The part of a tracker that the operations on a prediction (query, cancel, act, settle) use. */
export interface TrackedPrediction<Output = unknown> extends ActedPrediction<Output> {
  readonly context: PredictionContext;
  /** It is done, but its output was not available: another query may return it. */
  incomplete: boolean;
  /** Queries the state. */
  query(signal?: AbortSignal): Promise<void>;
  /** Calls an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer>;
}
