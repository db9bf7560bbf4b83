import type { Prediction } from "../contract/prediction.js";
import type { OperationBinding } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import type { PredictionContext } from "./prediction-context.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

/** What the operations on a prediction (query, cancel, act, settle) need of its tracker. */
export interface TrackedPrediction<Output = unknown> extends WaitingPrediction<Output> {
  readonly context: PredictionContext;
  /** The prediction as callers have it, for errors. */
  readonly prediction: Prediction<Output>;
  /** It is done, but its output was not there: another query may bring it. */
  incomplete: boolean;
  /** Asks the service for its state. */
  query(signal?: AbortSignal): Promise<void>;
  /** Does an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer>;
  /** The error with this prediction on it, so that the prediction is not lost with the error. */
  named(error: unknown): unknown;
}
