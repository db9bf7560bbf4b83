import { NotFoundError } from "../errors/not-found-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { isMissingOutput } from "../output/missing-output.js";
import type { TrackedPrediction } from "./tracked.js";

/** Milliseconds before each query for an output after the service has reported success. */
const pauses: readonly number[] = [500, 1000, 2000];

/**
 * Waits until a prediction that succeeded has an output: services report success before the output is available
 * everywhere.
 *
 * @throws {ProtocolError} there is no output; `refresh()` requests it once more
 */
export async function completeOutput<Output>(
  tracker: TrackedPrediction<Output>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { identity, context } = tracker;
  const isMissing = (): boolean => isMissingOutput(tracker.facts.output, identity.model);
  if (!isMissing()) return;
  for (const pause of identity.lifecycle ? pauses : []) {
    await context.settings.clock.sleep(pause, signal);
    tracker.incomplete = true;
    try {
      await tracker.query(signal);
    } catch (error) {
      // A create may report success before its prediction is known everywhere, too.
      if (!NotFoundError.isInstance(error)) throw error;
    }
    if (!isMissing()) return;
  }
  tracker.incomplete = true;
  const shown = JSON.stringify(tracker.facts.output) ?? "nothing";
  throw new ProtocolError(
    `Prediction ${identity.id} of ${tracker.prediction.model} succeeded, but its output is ${shown}`,
    { hint: "prediction.refresh() queries it again." },
  );
}
