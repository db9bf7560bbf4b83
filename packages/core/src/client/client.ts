import type { Mapping } from "../contract/mapping.js";
import type { Extra } from "../create/prepare-input.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { requireLimit } from "../errors/require-limit.js";
import { defined } from "../json/defined.js";
import type { Model } from "../model/define-model.js";
import type { InputOf, ModelId, ModelOf, OutputOf } from "../model/model-by-id.js";
import type { RawOptions } from "../raw/raw-client.js";
import type { RawOperations } from "../raw/raw-operations.js";
import { checkSettings } from "./check-settings.js";
import { knownModel } from "./known-model.js";
import { map } from "./map.js";
import type { MapOptions } from "./map-options.js";
import { openContext } from "./open-context.js";
import { type ClientOptions, checkKey, clientDefaults } from "./options.js";
import { openPredictions, type Predictions } from "./predictions.js";
import { type ProxiedModels, proxiedModels } from "./proxied-model.js";
import { proxyAddress } from "./proxy-address.js";
import { openRawOperations } from "./raw-operations.js";
import { type RunOptions, run } from "./run.js";
import { type StreamOptions, type StreamPiece, streamAnswer } from "./stream.js";

/** A client of prediction services and of the models passed to it. */
export interface Client<M extends Model = Model> {
  /**
   * Creates a prediction, waits for it, and returns its output. Takes a model, or the id of a model passed to the
   * client: `run("stability-ai/sdxl", …)`.
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
   * Runs a model on many inputs, several at a time. The returned mapping can be read once: with `all()`, or with
   * `for await`, which keeps no results.
   *
   * @example const results = await corsac.map(sdxl, inputs, { concurrency: 8 }).all();
   * @throws {ConfigurationError} `concurrency` is not a whole number of at least 1
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
   * Streams the output piece by piece, from a model that supports it. A service that returns all of it at once yields
   * one piece with the whole text.
   *
   * @throws {ConfigurationError} the model's description has no stream
   * @throws {ProtocolError} from the iteration: a response that is no stream has no text where the description defines it
   */
  stream<Input extends object, Output, Piece>(
    model: Model<Input, Output, Piece>,
    input: NoInfer<Input>,
    options?: StreamOptions<Extra<Input>>,
  ): AsyncIterableIterator<StreamPiece<Piece>>;
  readonly predictions: Predictions;
  /**
   * The operations of a service as in its OpenAPI document, typed by path.
   *
   * @param descriptor a service with all operations: the export of `@corsac/core/<service>`, or of a `service.gen.ts`
   * @param options options of openapi-fetch for all of these operations
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
 * @throws {ConfigurationError} the key is not valid, or there is no base URL to send it to; a time, a size, a count or a
 *   header in the options is not valid
 */
export function createClient<const Models extends readonly Model[] = readonly Model[]>(
  options: ClientOptions & { readonly models?: Models | undefined } = {},
): Client<Models[number]> {
  const { proxy } = options;
  checkSettings({ ...clientDefaults, ...defined(options), headers: defined({ ...options.headers }) });
  const through = proxy === undefined ? undefined : proxiedModels();
  const used =
    through === undefined || proxy === undefined ? options : proxiedOptions(options, proxy, through);
  checkKey(used);
  const context = openContext(used);
  type M = Models[number];
  const known = (model: Model | string): Model => {
    const found = knownModel(context.catalog, model);
    return through?.model(found) ?? found;
  };

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
    requireLimit("timeout", runOptions.timeout ?? 0);
    return run(context, known(model), input, runOptions);
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
    return map(context, known(model), inputs, mapOptions);
  }

  return {
    run: runModel,
    map: mapModel,
    stream(model, input, streamOptions = {}) {
      if (through) throw notThroughProxy("Streams");
      return streamAnswer(context, model, input, streamOptions);
    },
    predictions: openPredictions(context, through),
    service(descriptor, rawOptions = {}) {
      if (through) throw notThroughProxy("Raw operations");
      return openRawOperations(context, descriptor, rawOptions);
    },
  };
}

/** The options of a client that uses a proxy. It has no other information on the services behind the proxy. */
function proxiedOptions(options: ClientOptions, proxy: string, through: ProxiedModels): ClientOptions {
  const { models = [], services = [] } = options;
  return {
    ...options,
    baseUrl: proxyAddress(proxy, options),
    models: models.map((model) => through.model(model)),
    services: services.map((service) => through.service(service)),
  };
}

function notThroughProxy(what: string): ConfigurationError {
  return new ConfigurationError(`${what} are not available through a proxy`, {
    hint: "Use them on the server, with the client that createProxy was given.",
  });
}
