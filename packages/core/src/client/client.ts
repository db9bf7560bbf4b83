import type { Journal } from "../contract/journal-entry.js";
import { createFrom } from "../create/create-from.js";
import type { Extra } from "../create/prepare-input.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Hooks } from "../hooks/hooks.js";
import type { Observer } from "../hooks/observe.js";
import { originBase, type ServiceBase } from "../http/service-base.js";
import { createTransport, type Fetch } from "../http/transport.js";
import { defined } from "../json/defined.js";
import type { Model } from "../model/define-model.js";
import type { RawOperations } from "../operations/raw-client.js";
import { type Logger, onceLogger } from "../redaction/logger.js";
import { type Clock, systemClock, ticks } from "../time/clock.js";
import { type Catalog, remember } from "./catalog.js";
import type { ClientContext, ValidationMode } from "./context.js";
import { late } from "./late.js";
import { handles } from "./loaded-later.js";
import type { Predictions } from "./predictions.js";
import { type RunOptions, run } from "./run.js";
import type { StreamOptions, StreamPiece } from "./stream.js";

/** How a client is set up. Everything is optional. */
export interface ClientOptions extends Hooks {
  /** Where the service is, such as `https://gateway.example`; by default the first server of its document. */
  readonly baseUrl?: string | undefined;
  /** Sent to the base URL's origin and nowhere else. */
  readonly apiKey?: string | undefined;
  /** A `fetch` of one's own. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request to the base URL's origin. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for a prediction before `WaitTimeoutError`. Half an hour by default. */
  readonly timeout?: number | undefined;
  /** How often a request is repeated, where repeating is safe. 4 by default. */
  readonly retries?: number | undefined;
  /** Milliseconds after which a request is not repeated any more. Two minutes by default. */
  readonly retryTime?: number | undefined;
  /** Milliseconds a service may be silent before a request counts as lost. A minute by default. */
  readonly requestTimeout?: number | undefined;
  /**
   * The shortest time between two queries of a prediction of which nothing is known, in milliseconds. 220 by default.
   * Near an end that its progress tells, a sixth of this.
   */
  readonly pollInterval?: number | undefined;
  /** The most queries a second for all predictions that are waited for together. 50 by default. */
  readonly queriesPerSecond?: number | undefined;
  /**
   * Told of every create before it is sent and when its fate is known, and waited for: after a crash,
   * `predictions.recover` accounts for all of them.
   */
  readonly journal?: Journal | undefined;
  /** Models to know when predictions are resumed or listed. */
  readonly models?: readonly Model[] | undefined;
  /** Services to know when predictions are resumed or listed. */
  readonly services?: readonly ServiceDescriptor[] | undefined;
  /** Told what is worth knowing but no error, each thing once and without keys. `console` by default. */
  readonly logger?: Logger | undefined;
  /** What to do about an input that is not valid. `"error"` by default. */
  readonly validate?: ValidationMode | undefined;
  /** Lets a key into a browser, where everybody who opens the page can read it. */
  readonly allowKeyInBrowser?: boolean | undefined;
  /** The most bytes a file of an output may have. 1 GiB by default. */
  readonly maximumFileSize?: number | undefined;
  /** Another time, for tests. */
  readonly clock?: Clock | undefined;
  /** Another chance, for tests: from 0 to 1. */
  readonly random?: (() => number) | undefined;
}

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
 * @throws {ConfigurationError} the key cannot be one
 */
export function createClient(options: ClientOptions = {}): Client {
  const { apiKey: _secret, ...open } = options;
  const settings = { ...defaults, ...defined(open) };
  const { clock, baseUrl, services, onRequest, onResponse, onFault, onRetry } = settings;
  const isWatched = onRequest || onResponse || onFault || onRetry;
  const transport = createTransport({
    ...settings,
    apiKey: checkKey(options),
    observe: isWatched && loadObserver,
  });
  async function loadObserver(): Promise<Observer> {
    const { createObserver } = await import("../hooks/observe.js");
    return createObserver(settings, logger, () => ticks(clock), transport.redact);
  }
  const logger = onceLogger(settings.logger, transport.redact);
  const catalog: Catalog = { models: new Map(), services };
  for (const model of settings.models) remember(catalog, model);
  const bases = new Map<ServiceDescriptor, ServiceBase>();
  const context: ClientContext = {
    ...settings,
    transport,
    logger,
    catalog,
    waiting: new Set(),
    async create(work, signal) {
      // Loaded before the create, so that nothing is paid for that nobody can wait for.
      const { openPrediction } = await handles();
      return openPrediction(context, await createFrom(context, work, signal));
    },
    async locate(service) {
      if (bases.has(service)) return;
      bases.set(
        service,
        // Which part of a path is the base, and which an operation's, is a question of its own.
        originBase(service, baseUrl) ??
          (await import("../http/base-url.js")).resolveBase(service, baseUrl, catalog.models.values()),
      );
    },
    base(service) {
      const base = bases.get(service);
      if (base === undefined) throw new ConfigurationError(`${service.name} was not located`);
      return base;
    },
  };
  const loadPredictions = async (): Promise<Predictions> =>
    (await import("./predictions.js")).openPredictions(context);
  return {
    run: (model, input, runOptions = {}) => run(context, model, input, runOptions),
    async *stream(model, input, streamOptions = {}) {
      yield* (await import("./stream.js")).streamAnswer(context, model, input, streamOptions);
    },
    predictions: {
      ...late<Omit<Predictions, "list">>(
        ["create", "get", "wait", "cancel", "resume", "recover"],
        loadPredictions,
      ),
      async *list(target) {
        yield* (await loadPredictions()).list(target);
      },
    },
    service: <Paths extends object>(descriptor: ServiceDescriptor<Paths>) =>
      late<RawOperations<Paths>>(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"], async () =>
        (await import("../operations/raw-client.js")).openRawClient(context, descriptor),
      ),
  };
}

/** What holds where an option is not given. Times are milliseconds. */
const defaults = {
  fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
  headers: {},
  timeout: 30 * 60_000,
  retries: 4,
  retryTime: 120_000,
  requestTimeout: 60_000,
  pollInterval: 210,
  queriesPerSecond: 50,
  maximumFileSize: 2 ** 30,
  models: [],
  services: [],
  logger: console,
  validate: "error",
  clock: systemClock,
  random: Math.random,
} satisfies ClientOptions;

function checkKey({ apiKey, allowKeyInBrowser }: ClientOptions): string | undefined {
  const key = apiKey?.trim();
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError("apiKey holds signs that no key has, such as a line break");
  }
  if (key && !allowKeyInBrowser && "document" in globalThis) {
    throw new ConfigurationError("A page shows its apiKey to everybody", {
      hint: "Keep it on a server (createProxy of @corsac/core/proxy), or set allowKeyInBrowser.",
    });
  }
  return key || undefined;
}
