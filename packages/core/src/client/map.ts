import type { MapFailure, MapProgress, Mapping, MapResult, MapRunning } from "../contract/mapping.js";
import type { Prediction } from "../contract/prediction.js";
import type { CreateOptions } from "../create/prepare-create.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { CorsacError, type ErrorCategory } from "../errors/corsac-error.js";
import type { Model } from "../model/define-model.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { mapResults } from "./map-results.js";

/** How many inputs are mapped. */
export interface MapOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends CreateOptions<Fields> {
  /** How many predictions run at the same time at most. 10 by default. */
  readonly concurrency?: number | undefined;
  /** Whether results come in the order of their inputs, as by default, or as they complete. */
  readonly order?: "input" | "completed" | undefined;
  /**
   * What a failed input does to the others. By default they go on, except where the key, the permission or the balance is
   * what failed: then every other input would fail, too. `"stop"` begins no more and throws a `MapStoppedError`.
   */
  readonly onError?: "continue" | "stop" | ((failure: MapFailure) => "continue" | "stop") | undefined;
  /** Called when an input is begun and when it has a result. What it throws stops the mapping. */
  readonly onProgress?: ((progress: MapProgress) => void) | undefined;
  /** Milliseconds to wait for each prediction before its `WaitTimeoutError`; the prediction goes on. */
  readonly timeout?: number | undefined;
  /**
   * Whether the service is asked to hold its responses. False by default, unlike in `run`, so that the id of every
   * prediction is known as soon as it is created.
   */
  readonly wait?: boolean | number | undefined;
  /**
   * Aborting begins no more inputs, cancels the running predictions, and rejects with the signal's reason;
   * `remoteFates(reason)` then tells what became of them and of results that nobody has taken.
   */
  readonly signal?: AbortSignal | undefined;
  /** `false` leaves the remote predictions running when the signal aborts. */
  readonly cancelOnAbort?: boolean | undefined;
}

/** Failures that every other input would share. */
const shared: ReadonlySet<ErrorCategory> = new Set(["authentication", "payment", "permission"]);

const usualConcurrency = 10;

/**
 * Runs a model on many inputs.
 *
 * @throws {ConfigurationError} `concurrency` is no whole number from 1
 */
export function map<Input extends object, Output>(
  context: ClientContext,
  model: Model<Input, Output>,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: MapOptions,
): Mapping<Output> {
  const { concurrency = usualConcurrency, onError } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new ConfigurationError(`concurrency must be a whole number from 1, not ${concurrency}`);
  }
  remember(context.catalog, model);
  const begun = new Map<number, { readonly index: number; prediction: Prediction<Output> | undefined }>();
  let isRead = false;
  const read = (
    kept: MapResult<Output>[] | undefined,
  ): AsyncGenerator<MapResult<Output>, void, undefined> => {
    if (isRead) throw new ConfigurationError("A mapping is read once: begin another with the same inputs");
    isRead = true;
    const total = Array.isArray(inputs) ? inputs.length : undefined;
    const work = { model, inputs, options, concurrency, total, begun, kept, stops: stopRule(onError) };
    return mapResults(context, work);
  };
  return {
    get running(): MapRunning<Output>[] {
      return [...begun.values()].map(({ index, prediction }) => ({ index, prediction }));
    },
    async all() {
      const results: MapResult<Output>[] = [];
      for await (const result of read(results)) results.push(result);
      return results;
    },
    [Symbol.asyncIterator]: () => read(undefined),
  };
}

function stopRule(onError: MapOptions["onError"]): (failure: MapFailure) => boolean {
  if (typeof onError === "function") return (failure) => onError(failure) === "stop";
  if (onError) return () => onError === "stop";
  return ({ error }) => CorsacError.isInstance(error) && shared.has(error.category);
}
