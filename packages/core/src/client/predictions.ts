import type { JournalEntry } from "../contract/journal-entry.js";
import type { Prediction, WaitOptions } from "../contract/prediction.js";
import { openPrediction } from "../create/open-prediction.js";
import { type CreateOptions, prepareCreate } from "../create/prepare-create.js";
import type { Extra } from "../create/prepare-input.js";
import { sendCreate } from "../create/send-create.js";
import { requireLimit } from "../errors/require-limit.js";
import type { Model } from "../model/define-model.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { listPredictions } from "./list.js";
import type { ProxiedModels } from "./proxied-model.js";
import { type RecoveredCreate, recoverCreates } from "./recover-creates.js";
import { findPrediction, type PredictionReference, type PredictionTarget } from "./reference.js";

/** The predictions of a client. */
export interface Predictions {
  /**
   * Creates a prediction without waiting for it.
   *
   * @throws {InputError} the input is not valid; nothing was sent
   * @throws {CreateUncertainError} it is not known whether it was created
   */
  create<Input extends object, Output>(
    model: Model<Input, Output>,
    input: NoInfer<Input>,
    options?: CreateOptions<Extra<Input>>,
  ): Promise<Prediction<Output>>;
  /** Queries the state of a prediction. */
  get<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** Waits until a prediction is done, whatever its result. */
  wait<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    options?: WaitOptions & PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** Asks the service to stop a prediction. */
  cancel<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /** All predictions that the service lists, usually newest first. Pages are fetched as they are needed. */
  list(target?: PredictionTarget<unknown>): AsyncIterableIterator<Prediction<UndocumentedOutput>>;
  /** Continues with a prediction of another process. Sends no request; wait for it or request its output. */
  resume<Output = UndocumentedOutput>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>>;
  /**
   * Determines the outcome of creates without a response: those of a journal's entries, or of `CreateUncertainError`s,
   * without a later entry. They are searched for in the service's list.
   */
  recover(entries: Iterable<JournalEntry>): Promise<RecoveredCreate[]>;
}

/** @param through set where the predictions are those of a proxy */
export function openPredictions(context: ClientContext, through?: ProxiedModels): Predictions {
  const adapted = <Output>(target: PredictionTarget<Output> = {}): PredictionTarget<Output> =>
    through === undefined
      ? target
      : {
          model: target.model && through.model(target.model),
          service: target.service && through.service(target.service),
        };
  // Async, so that an invalid reference rejects.
  const find = async <Output>(
    reference: PredictionReference<Output>,
    target?: PredictionTarget<Output>,
  ): Promise<Prediction<Output>> => findPrediction(context, reference, adapted(target));
  return {
    async create(given, input, options = {}) {
      const model = through?.model(given) ?? given;
      remember(context.catalog, model);
      const ways = await prepareCreate(context, model, input, options);
      return openPrediction(context, await sendCreate(context, ways, options.signal));
    },
    get: async (reference, target) => (await find(reference, target)).refresh(),
    async wait(reference, options) {
      requireLimit("timeout", options?.timeout ?? 0);
      return (await find(reference, options)).wait(options);
    },
    cancel: async (reference, target) => (await find(reference, target)).cancel(),
    list: (target) => listPredictions(context, adapted(target)),
    resume: find,
    recover: (entries) => recoverCreates(context, entries),
  };
}
