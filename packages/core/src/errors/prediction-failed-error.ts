import type { Prediction } from "../contract/prediction.js";
import { categoryOf } from "./category-of.js";
import { CorsacError } from "./corsac-error.js";
import type { FailureWords } from "./failure-words.js";

/** Details of a failure other than its message. */
export interface KnownFailure {
  readonly code?: string | undefined;
  readonly categories?: readonly FailureWords[] | undefined;
}

/**
 * The service ran the prediction and it failed. The category is derived from the message, and otherwise is `server`.
 */
export class PredictionFailedError extends CorsacError {
  static override readonly code = "prediction-failed";
  override readonly prediction: Prediction<unknown>;

  /** @param known the code of the failure, and the service's own error phrases */
  constructor(prediction: Prediction<unknown>, { code = "", categories }: KnownFailure = {}) {
    const reason = prediction.error ?? "the service gave no reason";
    super(`Prediction ${prediction.id} of ${prediction.model} failed: ${reason}`, {
      category: categoryOf(`${reason}\n${code}`, categories),
    });
    this.prediction = prediction;
  }
}
