import type { WaitOptions } from "../contract/prediction.js";
import { openPrediction } from "../create/open-prediction.js";
import { type CreateOptions, prepareCreate } from "../create/prepare-create.js";
import { sendCreate } from "../create/send-create.js";
import type { Model } from "../model/define-model.js";
import { ticks } from "../time/clock.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";

/** How to create a prediction and wait for its output. */
export interface RunOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends CreateOptions<Fields>,
    WaitOptions {}

/**
 * Creates a prediction, waits for it, and gives its output. Unless somebody watches (`onUpdate`) or may abort
 * (`signal`), the service is asked to hold its response until the prediction is done: while it does, nothing can be seen
 * and nothing canceled.
 */
export async function run<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: RunOptions,
): Promise<Output> {
  const { clock } = context.settings;
  const { timeout = context.settings.timeout, signal, onUpdate, wait = !signal && !onUpdate } = options;
  const start = ticks(clock);
  remember(context.catalog, model);
  const hold = wait === true ? timeout : Math.min(timeout, Number(wait));
  const ways = await prepareCreate(context, model, input, { ...options, wait: hold }, timeout);
  const created = await sendCreate(context, ways, signal);
  const left = Math.max(0, timeout - (ticks(clock) - start));
  return openPrediction(context, created).output({ ...options, timeout: left });
}
