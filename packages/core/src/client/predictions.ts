import type { Model } from "../define-model.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import type { Prediction, WaitOptions } from "../prediction/prediction.js";
import type { ClientContext } from "./context.js";
import { type CreateOptions, createPrediction } from "./create.js";
import { listPredictions } from "./list.js";
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
    options?: CreateOptions,
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
}

export function createPredictions(context: ClientContext): Predictions {
  return {
    async create(model, input, options = {}) {
      context.catalog.remember(model);
      return createPrediction(context, model, input, options);
    },
    get: async (reference, target) => findPrediction(context, reference, target).refresh(),
    wait: async (reference, options) => findPrediction(context, reference, options).wait(options),
    async cancel(reference, target) {
      return findPrediction(context, reference, target).cancel();
    },
    list: (target) => listPredictions(context, target),
    resume: async (reference, target) => findPrediction(context, reference, target),
  };
}
