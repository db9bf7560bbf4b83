import type { Prediction } from "../prediction/prediction.js";
import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** Words of failure messages that mean more than "failed". */
const causes: readonly (readonly [ErrorCategory, RegExp])[] = [
  ["safety", /nsfw|safety|sensitive|moderat|content policy|flagged/i],
  ["out-of-memory", /out of memory|\boom\b/i],
];

/** The service ran the prediction and it failed. The category says `safety` or `out-of-memory` where its message does. */
export class PredictionFailedError extends CorsacError {
  static override readonly code = "prediction-failed";
  static override readonly category: ErrorCategory = "failed";
  override readonly category: ErrorCategory;
  override readonly prediction: Prediction<unknown>;

  constructor(prediction: Prediction<unknown>) {
    const reason = prediction.error ?? "the service gave no reason";
    super(`Prediction ${prediction.id} of ${prediction.model} failed: ${reason}`);
    this.category = causes.find(([, words]) => words.test(reason))?.[0] ?? "failed";
    this.prediction = prediction;
  }
}
