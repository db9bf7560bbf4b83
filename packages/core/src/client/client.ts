import { type Clock, systemClock } from "../clock.js";
import type { Model } from "../define-model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { resolveBase, type ServiceBase } from "../http/base-url.js";
import { createTransport, type Fetch } from "../http/transport.js";
import { type Logger, onceLogger } from "../logger.js";
import { createCatalog } from "./catalog.js";
import type { ClientContext, ValidationMode } from "./context.js";
import { createPredictions, type Predictions } from "./predictions.js";
import type { RawOperations } from "./raw-client.js";
import { rawOperations } from "./raw-operations.js";
import { type RunOptions, run } from "./run.js";

/** How a client is set up. Everything is optional. */
export interface ClientOptions {
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
  /** The shortest time between two queries of a prediction in milliseconds. 500 by default. */
  readonly pollInterval?: number | undefined;
  /** Models to know when predictions are resumed or listed. */
  readonly models?: readonly Model[] | undefined;
  /** Services to know when predictions are resumed or listed. */
  readonly services?: readonly ServiceDescriptor[] | undefined;
  /** Told what is worth knowing but no error, each thing once. `console` by default. */
  readonly logger?: Logger | undefined;
  /** What to do about an input that is not valid. `"error"` by default. */
  readonly validate?: ValidationMode | undefined;
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
    options?: RunOptions,
  ): Promise<Output>;
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
  const { clock = systemClock, random = Math.random, retries = 4, baseUrl, headers = {} } = options;
  const transport = createTransport({
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    apiKey: checkKey(options.apiKey),
    headers,
    retries,
    clock,
    random,
  });
  const bases = new Map<ServiceDescriptor, ServiceBase>();
  const context: ClientContext = {
    transport,
    clock,
    random,
    logger: onceLogger(options.logger ?? console),
    validate: options.validate ?? "error",
    timeout: options.timeout ?? 30 * 60_000,
    pollInterval: options.pollInterval ?? 500,
    catalog: createCatalog(options.models ?? [], options.services ?? []),
    base(service) {
      const base = bases.get(service) ?? resolveBase(service, baseUrl);
      bases.set(service, base);
      return base;
    },
  };
  return {
    async run(model, input, runOptions = {}) {
      context.catalog.remember(model);
      return run(context, model, input, runOptions);
    },
    predictions: createPredictions(context),
    service: (descriptor) => rawOperations(context, descriptor),
  };
}

function checkKey(apiKey: string | undefined): string | undefined {
  const key = apiKey?.trim();
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError("apiKey holds spaces, line breaks or other signs that no key has");
  }
  return key || undefined;
}
