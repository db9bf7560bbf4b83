import type { Prediction } from "../contract/prediction.js";
import type { CorsacError } from "../errors/corsac-error.js";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { PredictionCanceledError } from "../errors/prediction-canceled-error.js";
import { type KnownFailure, PredictionFailedError } from "../errors/prediction-failed-error.js";

/** The error that explains why a finished prediction has no output. */
export function noOutput(prediction: Prediction, known: KnownFailure): CorsacError {
  if (prediction.state === "failed") return new PredictionFailedError(prediction, known);
  if (prediction.state === "canceled") return new PredictionCanceledError(prediction);
  const error = new OutputExpiredError(
    `The output of prediction ${prediction.id} was removed by the service`,
  );
  return Object.assign(error, { prediction });
}
