import type { Prediction } from "../contract/prediction.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

/** The part of a prediction that its actions use. */
export interface ActedPrediction<Output = unknown> extends WaitingPrediction<Output> {
  /** The public prediction object, for errors. */
  readonly prediction: Prediction<Output>;
  /** The error with this prediction as a property, so that the prediction is not lost. */
  named(error: unknown): unknown;
}
