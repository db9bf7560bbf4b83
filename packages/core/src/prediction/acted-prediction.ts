import type { Prediction } from "../contract/prediction.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

/** What an action knows of the prediction that it is done with. */
export interface ActedPrediction<Output = unknown> extends WaitingPrediction<Output> {
  /** The prediction as callers have it, for errors. */
  readonly prediction: Prediction<Output>;
  /** The error with this prediction on it, so that the prediction is not lost with the error. */
  named(error: unknown): unknown;
}
