import type { Prediction } from "../contract/prediction.js";
import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The prediction was canceled, by a client or by a deadline of the service, and has no output. */
export class PredictionCanceledError extends CorsacError {
  static override readonly code = "prediction-canceled";
  static override readonly category: ErrorCategory = "canceled";
  override readonly prediction: Prediction<unknown>;

  constructor(prediction: Prediction<unknown>) {
    super(`Prediction ${prediction.id} of ${prediction.model} was canceled (status "${prediction.status}")`);
    this.prediction = prediction;
  }
}
