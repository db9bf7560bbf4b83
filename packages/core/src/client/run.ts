import type { Model } from "../define-model.js";
import type { WaitOptions } from "../prediction/prediction.js";
import type { ClientContext } from "./context.js";
import { type CreateOptions, createPrediction } from "./create.js";

/** How to create a prediction and wait for its output. */
export interface RunOptions extends CreateOptions, WaitOptions {}

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
  const { timeout = context.timeout } = options;
  const start = clock.now();
  const wait = options.wait ?? (options.signal === undefined && options.onUpdate === undefined);
  const limit = typeof wait === "number" ? wait : Number.POSITIVE_INFINITY;
  const prediction = await createPrediction(context, model, input, {
    ...options,
    wait: wait && Math.min(limit, timeout / 1000),
  });
  const left = Math.max(0, timeout - (clock.now() - start));
  return prediction.output({ ...options, timeout: left });
}
