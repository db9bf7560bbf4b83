import type { Journal } from "../contract/journal-entry.js";
import type { ValidationMode } from "../contract/validation-mode.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Hooks } from "../hooks/hooks.js";
import type { Signer } from "../http/authorization.js";
import type { Fetch } from "../http/fetch.js";
import type { Defined } from "../json/defined.js";
import type { Model } from "../model/define-model.js";
import type { Logger } from "../redaction/logger.js";
import { type Clock, systemClock } from "../time/clock.js";

/** How a client is set up. Everything is optional. */
export interface ClientOptions extends Hooks {
  /**
   * Where the service is, such as `https://gateway.example`. Needed with a key; without one, the first server of the
   * service's document is the default.
   */
  readonly baseUrl?: string | undefined;
  /** Sent to the base URL's origin and nowhere else. */
  readonly apiKey?: string | undefined;
  /**
   * Signs each request to the base URL's origin, in the place of a key: given the request, it says which headers and query
   * parameters to add. `signWith` of `@corsac/core/signing` makes one of several secrets.
   */
  readonly sign?: Signer | undefined;
  /**
   * Where further servers are, by the URL that the document has: some operations have a server of their own. Those named
   * here, also with the same URL, get the key, too.
   */
  readonly servers?: Readonly<Record<string, string>> | undefined;
  /** A `fetch` of one's own. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request to the base URL's origin. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for a prediction before `WaitTimeoutError`. Half an hour by default. */
  readonly timeout?: number | undefined;
  /** How often a request is repeated at most, where repeating is safe. 4 by default. */
  readonly retries?: number | undefined;
  /** Milliseconds after which a request is not repeated any more. Two minutes by default. */
  readonly retryTime?: number | undefined;
  /**
   * Milliseconds for which nothing may come from the service before a request counts as lost: until its response begins,
   * and between two pieces of the response. A minute by default.
   */
  readonly requestTimeout?: number | undefined;
  /** Milliseconds that one request may take altogether, with all of its response; of a file or a stream, the body has as long
   * again. No limit by default. */
  readonly totalTimeout?: number | undefined;
  /**
   * Milliseconds between two queries of a prediction at least, where its progress is not known. 500 by default; longer
   * the longer it takes, and shorter near an end that its progress tells.
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
  /** Gets what is worth knowing but no error, each thing once and without keys. `console` by default. */
  readonly logger?: Logger | undefined;
  /** What to do about an input that is not valid. `"error"` by default. */
  readonly validate?: ValidationMode | undefined;
  /** Lets a key into a browser, where everybody who opens the page can read it. */
  readonly allowKeyInBrowser?: boolean | undefined;
  /** The most bytes of a response that is not a file. 128 MiB by default: some hold images as base64. */
  readonly maximumResponseSize?: number | undefined;
  /** The most bytes a file of an output may have. 1 GiB by default. */
  readonly maximumFileSize?: number | undefined;
  /** Another time, for tests. */
  readonly clock?: Clock | undefined;
  /** Another chance, for tests: from 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** The options that have a default. */
type DefaultedOption =
  | "fetch"
  | "headers"
  | "servers"
  | "timeout"
  | "retries"
  | "retryTime"
  | "requestTimeout"
  | "totalTimeout"
  | "pollInterval"
  | "queriesPerSecond"
  | "maximumResponseSize"
  | "maximumFileSize"
  | "models"
  | "services"
  | "logger"
  | "validate"
  | "clock"
  | "random";

/** What holds where an option is not given. Times are milliseconds, sizes bytes. */
export const clientDefaults: Defined<Required<Pick<ClientOptions, DefaultedOption>>> = {
  fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
  headers: {},
  servers: {},
  timeout: 30 * 60_000,
  retries: 4,
  retryTime: 120_000,
  requestTimeout: 60_000,
  totalTimeout: Number.POSITIVE_INFINITY,
  pollInterval: 500,
  queriesPerSecond: 50,
  maximumResponseSize: 2 ** 27,
  maximumFileSize: 2 ** 30,
  models: [],
  services: [],
  logger: console,
  validate: "error",
  clock: systemClock,
  random: Math.random,
};

/**
 * The key to send, without spaces around it.
 *
 * @throws {ConfigurationError} it cannot be one, or it is not clear to whom it may be sent
 */
export function checkKey(options: ClientOptions): string | undefined {
  const { apiKey, allowKeyInBrowser, baseUrl, sign } = options;
  const key = apiKey?.trim();
  const given = key ? "apiKey" : sign && "sign";
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError("apiKey holds characters that no key has, such as a line break");
  }
  if (given && !allowKeyInBrowser && "document" in globalThis) {
    throw new ConfigurationError(`A page shows its ${given} to everybody`, {
      hint: "Keep it on a server (createProxy of @corsac/core/proxy), or set allowKeyInBrowser.",
    });
  }
  if ("baseUrl" in options && !baseUrl?.trim()) {
    throw new ConfigurationError("baseUrl was passed, but it is empty", {
      hint: "Is the environment variable that it comes from set?",
    });
  }
  if (given && !baseUrl) {
    throw new ConfigurationError(`${given} was given without baseUrl`, {
      hint: "Pass the baseUrl of the service that the key belongs to: a key is sent nowhere else.",
    });
  }
  return key || undefined;
}
