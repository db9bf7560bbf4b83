import type { MapFailure, Mapping, MapResult, MapRunning } from "../contract/mapping.js";
import type { Prediction } from "../contract/prediction.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { CorsacError, type ErrorCategory } from "../errors/corsac-error.js";
import { requireLimit } from "../errors/require-limit.js";
import type { Model } from "../model/define-model.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import type { MapOptions } from "./map-options.js";
import { mapResults } from "./map-results.js";

/** Failures that every other input would share. */
const shared: ReadonlySet<ErrorCategory> = new Set(["authentication", "payment", "permission"]);

const usualConcurrency = 10;

/**
 * Runs a model on many inputs.
 *
 * @throws {ConfigurationError} `concurrency` is not a whole number of at least 1, or `timeout` is no time
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
  requireLimit("timeout", options.timeout ?? 0);
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
