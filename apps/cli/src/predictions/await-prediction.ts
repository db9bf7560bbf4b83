import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import type { Catalog } from "../models/catalog.js";
import { startProgress } from "../terminal/progress-line.js";
import { abandonment, cancelAfterInterrupt, outOfTime } from "./interruption.js";
import type { WatchedPrediction } from "./watched-prediction.js";

/** How to wait. */
export interface AwaitOptions {
  /** Milliseconds; the client's own patience if absent. */
  timeout: number | undefined;
  environment: Environment;
  catalog: Catalog;
}

/** A prediction that is done, and what it made. */
export interface FinishedPrediction<Watched extends WatchedPrediction> {
  prediction: Watched;
  output: unknown;
}

/**
 * Waits for a prediction with a progress line on the terminal and gives its output. The first Ctrl-C cancels
 * the remote prediction and says whether that worked, also while the create is under way: its answer is
 * waited for, as only that tells what there is to cancel. The second one leaves at once.
 */
export async function awaitPrediction<Watched extends WatchedPrediction>(
  started: Promise<Watched>,
  { timeout, environment, catalog }: AwaitOptions,
): Promise<FinishedPrediction<Watched>> {
  const { WaitTimeoutError } = await import("@corsac/core");
  const progress = startProgress(environment, "sending");
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
