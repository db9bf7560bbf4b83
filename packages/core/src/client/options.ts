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

/** Options of a client. All are optional. */
export interface ClientOptions extends Hooks {
  /**
   * The base URL of the service, such as `https://gateway.example`. Required with a key; without a key, the first
   * server of the service's document is the default.
   */
  readonly baseUrl?: string | undefined;
  /**
   * The URL at which `createProxy` of `@corsac/core/proxy` is mounted, for code in web pages: `/api/corsac`. Models run
   * there with the key of the server. Replaces `baseUrl` and `apiKey`. Streams, modes, webhooks and raw operations are
   * not available.
   */
  readonly proxy?: string | undefined;
  /** Sent only to the origin of the base URL. */
  readonly apiKey?: string | undefined;
  /**
   * Signs each request to the base URL's origin, instead of a key. It receives the request and returns the headers and
   * query parameters to add. `signWith` of `@corsac/core/signing` creates a signer from several secrets.
   */
  readonly sign?: Signer | undefined;
  /**
   * URLs of further servers, by the server URL in the document: some operations have a server of their own. Servers
   * listed here, also with an unchanged URL, receive the key, too.
   */
  readonly servers?: Readonly<Record<string, string>> | undefined;
  /** A custom `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request to the base URL's origin. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for a prediction before `WaitTimeoutError`. Half an hour by default. */
  readonly timeout?: number | undefined;
  /** The maximum number of retries of a request, where repeating is safe. 4 by default. */
  readonly retries?: number | undefined;
  /** Milliseconds after which a request is no longer retried. Two minutes by default. */
  readonly retryTime?: number | undefined;
  /**
   * Milliseconds without data from the service after which a request counts as lost: before the response begins, and
   * between two chunks of the response. A minute by default.
   */
  readonly requestTimeout?: number | undefined;
  /**
   * The maximum duration of one request in milliseconds, including its response. The body of a file or a stream may
   * take the same time again. No limit by default.
   */
  readonly totalTimeout?: number | undefined;
  /**
   * The minimum number of milliseconds between two queries of a prediction whose progress is not known. 500 by default.
   * The interval grows with the duration, and is shorter near an end that the progress predicts.
   */
  readonly pollInterval?: number | undefined;
  /** The maximum number of queries per second for all predictions that are waited for. 50 by default. */
  readonly queriesPerSecond?: number | undefined;
  /**
   * Receives an entry for every create before it is sent and when its outcome is known, and is awaited. After a crash,
   * `predictions.recover` determines the outcome of all of them.
   */
  readonly journal?: Journal | undefined;
  /** Models used when predictions are resumed or listed. */
  readonly models?: readonly Model[] | undefined;
  /** Services used when predictions are resumed or listed. */
  readonly services?: readonly ServiceDescriptor[] | undefined;
  /** Receives messages that are not errors, each once and without keys. `console` by default. */
  readonly logger?: Logger | undefined;
  /** How an invalid input is handled. `"error"` by default. */
  readonly validate?: ValidationMode | undefined;
  /** Allows a key in a browser, where everyone who opens the page can read it. */
  readonly allowKeyInBrowser?: boolean | undefined;
  /**
   * The maximum size in bytes of a response that is not a file. 128 MiB by default: some responses contain images as
   * base64.
   */
  readonly maximumResponseSize?: number | undefined;
  /** The maximum size in bytes of a file in an output. 1 GiB by default. */
  readonly maximumFileSize?: number | undefined;
  /** Replaces the clock, for tests. */
  readonly clock?: Clock | undefined;
  /** Replaces `Math.random`, for tests: returns a number from 0 to 1. */
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

/** The defaults of these options. Times are in milliseconds, sizes in bytes. */
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
 * Checks the key, which is sent without the spaces around it, and the base URL.
 *
 * @throws {ConfigurationError} the key is not valid, or the origin it may be sent to is not known
 */
export function checkKey(options: ClientOptions): void {
  const { apiKey, allowKeyInBrowser, baseUrl, sign } = options;
  const key = apiKey?.trim();
  const given = key ? "apiKey" : sign && "sign";
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError("apiKey contains characters that no key has, such as a line break");
  }
  if (given && !allowKeyInBrowser && "document" in globalThis) {
    throw new ConfigurationError(`${given} is readable by everyone who opens the page`, {
      hint: "Keep it on a server: createProxy of @corsac/core/proxy there, and createClient({ proxy }) here. Or set allowKeyInBrowser.",
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
}
