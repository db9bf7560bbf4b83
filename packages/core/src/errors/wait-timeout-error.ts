import type { Prediction } from "../contract/prediction.js";
import { showDuration } from "../time/show-duration.js";
import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/**
 * The timeout of the wait expired. The prediction continues: wait again with `error.prediction`, now or in another
 * process.
 */
export class WaitTimeoutError extends CorsacError {
  static override readonly code = "wait-timeout";
  static override readonly category: ErrorCategory = "timeout";
  override readonly prediction: Prediction<unknown>;

  constructor(prediction: Prediction<unknown>, timeout: number) {
    super(
      `Prediction ${prediction.id} of ${prediction.model} was still "${prediction.status}" after ${showDuration(timeout)} of waiting`,
      {
        hint: "The prediction continues. Wait again with error.prediction.output(), or resume it later from its JSON.",
      },
    );
    this.prediction = prediction;
  }
}
