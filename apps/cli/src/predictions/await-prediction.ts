import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import type { Catalog } from "../models/catalog.js";
import { type ProgressLine, startProgress } from "../terminal/progress-line.js";
import { styleOf } from "../terminal/style.js";
import { abandonment, cancelAfterInterrupt, outOfTime } from "./interruption.js";
import { predictionWords } from "./resume-command.js";
import type { WatchedPrediction } from "./watched-prediction.js";

/** The options for waiting. */
export interface AwaitOptions {
  /** Milliseconds; the client's default if absent. */
  timeout: number | undefined;
  environment: Environment;
  catalog: Catalog;
  /** Whether the id is printed as soon as it is known, so that a paid prediction can be found again. */
  announce?: boolean | undefined;
  /** Replaces a separate progress line. */
  progress?: ProgressLine | undefined;
}

/** A finished prediction, and its output. */
export interface FinishedPrediction<Watched extends WatchedPrediction> {
  prediction: Watched;
  output: unknown;
}

function announcement(prediction: WatchedPrediction, catalog: Catalog, environment: Environment): string {
  const style = styleOf(environment, environment.stderr);
  return `${style.dim("Prediction")} ${predictionWords(prediction, catalog)}`;
}

/**
 * Waits for a prediction with a progress line on the terminal and returns its output. The first Ctrl-C cancels the
 * remote prediction and reports whether that succeeded. During the create it waits for the response first, which
 * contains the id to cancel. The second Ctrl-C exits at once.
 */
export async function awaitPrediction<Watched extends WatchedPrediction>(
  started: Promise<Watched>,
  options: AwaitOptions,
): Promise<FinishedPrediction<Watched>> {
  const { timeout, environment, catalog, announce } = options;
  const { WaitTimeoutError } = await import("@corsac/core");
  const progress = options.progress ?? startProgress(environment, "sending");
  const interrupt = new AbortController();
  let known: Watched | undefined;
  let abandon: (error: CliError) => void = () => undefined;
  const abandoned = new Promise<never>((_, reject) => {
    abandon = reject;
  });
  abandoned.catch(() => undefined);
  const stopListening = environment.onInterrupt(() => {
    if (interrupt.signal.aborted) abandon(abandonment(known, catalog));
    else interrupt.abort(new Error("interrupted"));
  });
  try {
    const prediction = await Promise.race([started, abandoned]);
    known = prediction;
    if (announce === true) progress.note(announcement(prediction, catalog, environment));
    interrupt.signal.throwIfAborted();
    progress.update({ status: prediction.status, progress: prediction.progress });
    const output = prediction.output({
      signal: interrupt.signal,
      cancelOnAbort: false,
      onUpdate: ({ status, progress: share }) => progress.update({ status, progress: share }),
      ...(timeout === undefined ? {} : { timeout }),
    });
    return { prediction, output: await Promise.race([output, abandoned]) };
  } catch (error) {
    if (CliError.isInstance(error) || known === undefined) throw error;
    if (interrupt.signal.aborted) throw await Promise.race([cancelAfterInterrupt(known, catalog), abandoned]);
    if (WaitTimeoutError.isInstance(error)) throw outOfTime(known, error.message, catalog);
    throw error;
  } finally {
    stopListening();
    progress.stop();
  }
}
