import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { predictionWords, resumeCommand } from "./resume-command.js";
import type { WatchedPrediction } from "./watched-prediction.js";

function interruption(
  message: string,
  more: { hint?: string; prediction?: WatchedPrediction; cause?: unknown } = {},
): CliError {
  return new CliError({ code: "interrupted", message, exitCode: exitCode.interrupted, ...more });
}

/** Cancels remotely after Ctrl-C and reports the result. */
export async function cancelAfterInterrupt(
  prediction: WatchedPrediction,
  catalog: Catalog,
): Promise<CliError> {
  const { id } = prediction;
  const resume = resumeCommand(prediction, catalog);
  try {
    const { state, status } = await prediction.cancel();
    if (state === "canceled") return interruption(say`Prediction ${id} was canceled.`, { prediction });
    if (state === "failed") return interruption(say`Prediction ${id} had already failed.`, { prediction });
    if (state === "succeeded")
      return interruption(say`Prediction ${id} had already succeeded.`, {
        prediction,
        hint: say`Fetch it with ${resume}`,
      });
    return interruption(say`A cancel request was sent for prediction ${id}, which is still "${status}".`, {
      prediction,
      hint: say`See what became of it: corsac predictions get ${predictionWords(prediction, catalog)}`,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return interruption(say`Prediction ${id} could not be canceled and may go on: ${reason}`, {
      prediction,
      hint: say`Fetch it with ${resume}`,
      cause,
    });
  }
}

/** The error for a second Ctrl-C, when the result of canceling is unknown. */
export function abandonment(prediction: WatchedPrediction | undefined, catalog: Catalog): CliError {
  if (prediction === undefined)
    return interruption(say`The service had not answered yet: the prediction may exist.`, {
      hint: say`Look for it: corsac history recover`,
    });
  return interruption(say`Prediction ${prediction.id} may go on.`, {
    prediction,
    hint: say`Fetch it with ${resumeCommand(prediction, catalog)}`,
  });
}

/** The error of a timeout; the prediction continues. */
export function outOfTime(prediction: WatchedPrediction, message: string, catalog: Catalog): CliError {
  return new CliError({
    code: "wait-timeout",
    message,
    hint: say`It goes on; fetch it with ${resumeCommand(prediction, catalog)}`,
    exitCode: exitCode.failure,
    prediction,
  });
}
