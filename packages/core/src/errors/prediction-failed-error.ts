import type { Prediction } from "../contract/prediction.js";
import { categoryOf } from "./category-of.js";
import { CorsacError } from "./corsac-error.js";

/** The service ran the prediction and it failed. The category says why, where its message does; else it is `server`. */
export class PredictionFailedError extends CorsacError {
  static override readonly code = "prediction-failed";
  override readonly prediction: Prediction<unknown>;

  constructor(prediction: Prediction<unknown>) {
    const reason = prediction.error ?? "the service gave no reason";
    super(`Prediction ${prediction.id} of ${prediction.model} failed: ${reason}`, {
      category: categoryOf(reason),
    });
    this.prediction = prediction;
  }
}
