import type { JournalEntry } from "../contract/journal-entry.js";
import type { Prediction, WaitOptions } from "../contract/prediction.js";
import { openPrediction } from "../create/open-prediction.js";
import { type CreateOptions, prepareCreate } from "../create/prepare-create.js";
import type { Extra } from "../create/prepare-input.js";
import { sendCreate } from "../create/send-create.js";
import type { Model } from "../model/define-model.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { listPredictions } from "./list.js";
import { type RecoveredCreate, recoverCreates } from "./recover-creates.js";
import { findPrediction, type PredictionReference, type PredictionTarget } from "./reference.js";

/** The predictions of a client. */
export interface Predictions {
  /**
   * Creates a prediction and does not wait for it.
   *
   * @throws {InputError} the input is not valid; nothing was sent
   * @throws {CreateUncertainError} it is not known whether it was created
   */
  create<Input extends object, Output>(
    model: Model<Input, Output>,
    input: NoInfer<Input>,
    options?: CreateOptions<Extra<Input>>,
  ): Promise<Prediction<Output>>;
  /** Asks how a prediction stands. */
  get<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** Waits until a prediction is done, however it ends. */
  wait<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    options?: WaitOptions & PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** Asks the service to stop a prediction. */
  cancel<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** All predictions the service lists, newest first as services do; pages are fetched as they are needed. */
  list(target?: PredictionTarget<unknown>): AsyncIterableIterator<Prediction<UndocumentedOutput>>;
  /** Goes on with a prediction of another process. Sends nothing: wait for it or ask for its output. */
  resume<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /**
   * Accounts for creates that got no answer: those of a journal's entries, or of `CreateUncertainError`s, that nothing
   * later was written about. They are looked for in the service's list.
   */
  recover(entries: Iterable<JournalEntry>): Promise<RecoveredCreate[]>;
}

export function openPredictions(context: ClientContext): Predictions {
  // Async, so that what is wrong with a reference rejects.
  const find = async <Output>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>> => findPrediction(context, reference, target);
  return {
    async create(model, input, options = {}) {
      remember(context.catalog, model);
      const ways = await prepareCreate(context, model, input, options);
      return openPrediction(context, await sendCreate(context, ways, options.signal));
    },
    get: async (reference, target) => (await find(reference, target)).refresh(),
    wait: async (reference, options) => (await find(reference, options)).wait(options),
    cancel: async (reference, target) => (await find(reference, target)).cancel(),
    list: (target) => listPredictions(context, target),
    resume: find,
    recover: (entries) => recoverCreates(context, entries),
  };
}
