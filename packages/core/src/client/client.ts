import type { Mapping } from "../contract/mapping.js";
import type { Extra } from "../create/prepare-input.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";
import type { InputOf, ModelId, ModelOf, OutputOf } from "../model/model-by-id.js";
import type { RawOptions } from "../raw/raw-client.js";
import type { RawOperations } from "../raw/raw-operations.js";
import { knownModel } from "./known-model.js";
import { map } from "./map.js";
import type { MapOptions } from "./map-options.js";
import { openContext } from "./open-context.js";
import type { ClientOptions } from "./options.js";
import { openPredictions, type Predictions } from "./predictions.js";
import { openRawOperations } from "./raw-operations.js";
import { type RunOptions, run } from "./run.js";
import { type StreamOptions, type StreamPiece, streamAnswer } from "./stream.js";

/** A client of prediction services, and of the models it was given. */
export interface Client<M extends Model = Model> {
  /**
   * Creates a prediction, waits for it, and gives its output. The model, or the id of one that the client was given:
   * `run("stability-ai/sdxl", …)`.
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
  run<Id extends ModelId<M>>(
    id: Id,
    input: InputOf<ModelOf<M, Id>>,
    options?: RunOptions<Extra<InputOf<ModelOf<M, Id>>>>,
  ): Promise<OutputOf<ModelOf<M, Id>>>;
  /**
   * Runs a model on many inputs, some at a time. What is returned is read once: with `all()`, or with `for await`, which
   * keeps no results.
   *
   * @example const results = await corsac.map(sdxl, inputs, { concurrency: 8 }).all();
   * @throws {ConfigurationError} `concurrency` is no whole number from 1
   */
  map<Input extends object, Output>(
    model: Model<Input, Output>,
    inputs: Iterable<NoInfer<Input>> | AsyncIterable<NoInfer<Input>>,
    options?: MapOptions<Extra<Input>>,
  ): Mapping<Output>;
  map<Id extends ModelId<M>>(
    id: Id,
    inputs: Iterable<InputOf<ModelOf<M, Id>>> | AsyncIterable<InputOf<ModelOf<M, Id>>>,
    options?: MapOptions<Extra<InputOf<ModelOf<M, Id>>>>,
  ): Mapping<OutputOf<ModelOf<M, Id>>>;
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
  /**
   * The operations of a service as its document has them, typed by path.
   *
   * @param options of openapi-fetch, for all of them
   */
  service<Paths extends object>(
    descriptor: ServiceDescriptor<Paths>,
    options?: RawOptions,
  ): RawOperations<Paths>;
}

/**
 * Makes a client.
 *
 * @example const corsac = createClient({ baseUrl: "https://gateway.example", apiKey: process.env.CORSAC_API_KEY });
 * @throws {ConfigurationError} the key cannot be one, or there is no base URL to send it to
 */
export function createClient<const Models extends readonly Model[] = readonly Model[]>(
  options: ClientOptions & { readonly models?: Models | undefined } = {},
): Client<Models[number]> {
  const context = openContext(options);
  type M = Models[number];

  function runModel<Input extends object, Output>(
    model: Model<Input, Output>,
    input: NoInfer<Input>,
    runOptions?: RunOptions<Extra<Input>>,
  ): Promise<Output>;
  function runModel<Id extends ModelId<M>>(
    id: Id,
    input: InputOf<ModelOf<M, Id>>,
    runOptions?: RunOptions<Extra<InputOf<ModelOf<M, Id>>>>,
  ): Promise<OutputOf<ModelOf<M, Id>>>;
  async function runModel(
    model: Model | string,
    input: object,
    runOptions: RunOptions = {},
  ): Promise<unknown> {
    return run(context, knownModel(context.catalog, model), input, runOptions);
  }

  function mapModel<Input extends object, Output>(
    model: Model<Input, Output>,
    inputs: Iterable<NoInfer<Input>> | AsyncIterable<NoInfer<Input>>,
    mapOptions?: MapOptions<Extra<Input>>,
  ): Mapping<Output>;
  function mapModel<Id extends ModelId<M>>(
    id: Id,
    inputs: Iterable<InputOf<ModelOf<M, Id>>> | AsyncIterable<InputOf<ModelOf<M, Id>>>,
    mapOptions?: MapOptions<Extra<InputOf<ModelOf<M, Id>>>>,
  ): Mapping<OutputOf<ModelOf<M, Id>>>;
  function mapModel(
    model: Model | string,
    inputs: Iterable<object> | AsyncIterable<object>,
    mapOptions: MapOptions = {},
  ): Mapping {
    return map(context, knownModel(context.catalog, model), inputs, mapOptions);
  }

  return {
    run: runModel,
    map: mapModel,
    stream: (model, input, streamOptions = {}) => streamAnswer(context, model, input, streamOptions),
    predictions: openPredictions(context),
    service: (descriptor, rawOptions = {}) => openRawOperations(context, descriptor, rawOptions),
  };
}
