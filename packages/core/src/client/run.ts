import type { WaitOptions } from "../contract/prediction.js";
import { openPrediction } from "../create/open-prediction.js";
import { type CreateOptions, prepareCreate } from "../create/prepare-create.js";
import { sendCreate } from "../create/send-create.js";
import { merged } from "../json/merged.js";
import type { Model } from "../model/define-model.js";
import { ticks } from "../time/clock.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";

/** Options for creating a prediction and waiting for its output. */
export interface RunOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends CreateOptions<Fields>,
    WaitOptions {}

/**
 * Creates a prediction, waits for it, and returns its output. The service is asked to hold its response until the
 * prediction is done, unless `onUpdate` or `signal` is set: no update and no cancellation is possible while the
 * response is held.
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
  const ways = await prepareCreate(context, model, input, merged(options, { wait: hold }), timeout);
  const created = await sendCreate(context, ways, signal);
  const left = Math.max(0, timeout - (ticks(clock) - start));
  return openPrediction(context, created).output(merged(options, { timeout: left }));
}
