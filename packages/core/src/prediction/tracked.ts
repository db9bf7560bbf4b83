import type { OperationBinding } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import type { ActedPrediction } from "./acted-prediction.js";
import type { PredictionContext } from "./prediction-context.js";

/** What the operations on a prediction (query, cancel, act, settle) need of its tracker. */
export interface TrackedPrediction<Output = unknown> extends ActedPrediction<Output> {
  readonly context: PredictionContext;
  /** It is done, but its output was not there: another query may bring it. */
  incomplete: boolean;
  /** Asks the service for its state. */
  query(signal?: AbortSignal): Promise<void>;
  /** Does an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer>;
}
