import { openPrediction } from "../create/open-prediction.js";
import type { Extra } from "../create/prepare-input.js";
import { sendCreate } from "../create/send-create.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { createObserver } from "../hooks/observe.js";
import { resolveBase } from "../http/base-url.js";
import type { ServiceBase } from "../http/service-base.js";
import { createTransport } from "../http/transport.js";
import { defined } from "../json/defined.js";
import type { Model } from "../model/define-model.js";
import type { RawOperations } from "../operations/raw-client.js";
import type { CreateWork } from "../prediction/create-work.js";
import { createRequestBudget } from "../prediction/wait/request-budget.js";
import { onceLogger } from "../redaction/logger.js";
import { redactor } from "../redaction/redact.js";
import { ticks } from "../time/clock.js";
import { type Catalog, remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { type ClientOptions, checkKey, clientDefaults } from "./options.js";
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
  const context = createContext(options);
  return {
    run: (model, input, runOptions = {}) => run(context, model, input, runOptions),
    stream: (model, input, streamOptions = {}) => streamAnswer(context, model, input, streamOptions),
    predictions: openPredictions(context),
    service: (descriptor) => openRawOperations(context.requests, descriptor),
  };
}

/** Puts the layers of a client together. */
function createContext(options: ClientOptions): ClientContext {
  const apiKey = checkKey(options);
  const settings = { ...clientDefaults, ...defined(options) };
  const { clock, random, baseUrl } = settings;
  const redact = redactor([apiKey]);
  const logger = onceLogger(settings.logger, redact);
  const { onRequest, onResponse, onFault, onRetry } = settings;
  const isWatched = onRequest || onResponse || onFault || onRetry;
  const observer = isWatched ? createObserver(settings, logger, () => ticks(clock), redact) : undefined;
  const catalog: Catalog = { models: new Map(), services: settings.services };
  for (const model of settings.models) remember(catalog, model);
  const bases = new Map<ServiceDescriptor, ServiceBase>();
  const context: ClientContext = {
    catalog,
    requests: {
      transport: createTransport({ ...settings, apiKey, redact, observer }),
      base(service) {
        const base = bases.get(service) ?? resolveBase(service, baseUrl, catalog.models.values());
        bases.set(service, base);
        return base;
      },
    },
    settings: { ...settings, clock, random, logger },
    room: { budget: createRequestBudget(clock, settings.queriesPerSecond), waiting: new Set() },
    journal: settings.journal,
    unknownWays: new Set<CreateBinding>(),
    async start<Output>(work: CreateWork<Output>) {
      return openPrediction(context, await sendCreate(context, [work]));
    },
  };
  return context;
}
