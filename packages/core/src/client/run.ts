import type { WaitOptions } from "../contract/prediction.js";
import { createFrom } from "../create/create-from.js";
import { type CreateOptions, prepareWork } from "../create/prepare-create.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { Model } from "../model/define-model.js";
import { isElsewhere } from "../output/is-elsewhere.js";
import { ticks } from "../time/clock.js";
import type { ClientContext } from "./context.js";
import { handles } from "./loaded-later.js";

/** How to create a prediction and wait for its output. */
export interface RunOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends CreateOptions<Fields>,
    WaitOptions {}

/**
 * Creates a prediction, waits for it, and gives its output. Unless somebody watches (`onUpdate`) or may abort
 * (`signal`), the service is asked to hold its answer until the prediction is done: while it does, nothing can be seen
 * and nothing canceled.
 */
export async function run<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: RunOptions,
): Promise<Output> {
  const { clock } = context;
  const { timeout = context.timeout, signal, onUpdate, wait = !signal && !onUpdate } = options;
  const start = ticks(clock);
  const patience = timeout / 1000;
  const work = await prepareWork(context, model, input, {
    ...options,
    wait: wait === true ? patience : Math.min(patience, Number(wait)),
  });
  if (!work.request.hold) await handles();
  const created = await createFrom(context, work, signal);
  const { id, outcome, fresh } = created;
  if (fresh && outcome.state === "succeeded" && !outcome.removed && !onUpdate && !isElsewhere(work.model)) {
    try {
      return await work.convert(outcome);
    } catch {
      // The prediction is told along with what is wrong.
    }
  }
  const { openPrediction } = await handles().catch((cause: unknown) => {
    throw new CorsacError(`Prediction ${id} was created, but what waits for it could not be loaded`, {
      hint: "predictions.resume(id) goes on with it.",
      cause,
    });
  });
  const left = Math.max(0, timeout - (ticks(clock) - start));
  return openPrediction(context, created).output({ ...options, timeout: left });
}
