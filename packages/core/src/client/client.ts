import type { Extra } from "../create/prepare-input.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";
import type { RawOperations } from "../operations/raw-client.js";
import { openContext } from "./open-context.js";
import type { ClientOptions } from "./options.js";
import { openPredictions, type Predictions } from "./predictions.js";
import { openRawOperations } from "./raw-operations.js";
import { type RunOptions, run } from "./run.js";
import { type StreamOptions, type StreamPiece, streamAnswer } from "./stream.js";

/** A client of prediction services. */
export interface Client {
  /**
   * Creates a prediction, waits for it, and gives its output.
   *
   * @throws {InputError} the input is not valid; nothing was sent
   * @throws {CreateUncertainError} it is not known whether a prediction was created
   * @throws {PredictionFailedError} it failed
   * @throws {PredictionCanceledError} it was canceled
   * @throws {WaitTimeoutError} it is not done yet; the error's prediction can be waited for again
   */
  run<Input extends object, Output>(
    model: Model<Input, Output>,
    input: NoInfer<Input>,
    options?: RunOptions<Extra<Input>>,
  ): Promise<Output>;
  /**
   * An answer piece by piece, from a model that can give it so. A model that answers all at once gives one piece.
   *
   * @throws {ConfigurationError} the model's description has no stream
   */
  stream<Input extends object, Output, Piece>(
    model: Model<Input, Output, Piece>,
    input: NoInfer<Input>,
    options?: StreamOptions<Extra<Input>>,
  ): AsyncIterableIterator<StreamPiece<Piece>>;
  readonly predictions: Predictions;
  /** The operations of a service as its document has them, typed by path. */
  service<Paths extends object>(descriptor: ServiceDescriptor<Paths>): RawOperations<Paths>;
}

/**
 * Makes a client.
 *
 * @example const corsac = createClient({ baseUrl: "https://gateway.example", apiKey: process.env.CORSAC_API_KEY });
 * @throws {ConfigurationError} the key cannot be one, or there is no base URL to send it to
 */
export function createClient(options: ClientOptions = {}): Client {
  const context = openContext(options);
  return {
    run: (model, input, runOptions = {}) => run(context, model, input, runOptions),
    stream: (model, input, streamOptions = {}) => streamAnswer(context, model, input, streamOptions),
    predictions: openPredictions(context),
    service: (descriptor) => openRawOperations(context.requests, descriptor),
  };
}
