import type { MapFailure, MapResult } from "../contract/mapping.js";
import type { Prediction } from "../contract/prediction.js";
import { openPrediction } from "../create/open-prediction.js";
import { prepareCreate } from "../create/prepare-create.js";
import { finishCreate, outcomeOfCreate } from "../create/send-create.js";
import { MapStoppedError } from "../errors/map-stopped-error.js";
import type { Model } from "../model/define-model.js";
import type { PredictionHandle } from "../prediction/handle.js";
import { keepRemoteOutcome } from "../prediction/remote-outcome.js";
import { abortReason, abortWith, throwIfAborted } from "../time/abort.js";
import { ticks } from "../time/clock.js";
import type { ClientContext } from "./client-context.js";
import type { MapOptions } from "./map-options.js";
import { resultQueue } from "./result-queue.js";

/** An input that was started and has no result yet. */
interface Begun<Output> {
  readonly index: number;
  prediction: Prediction<Output> | undefined;
}

export interface MapWork<Input extends object, Output> {
  readonly model: Model<Input, Output>;
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  readonly options: MapOptions;
  readonly concurrency: number;
  readonly total: number | undefined;
  /** An entry is added when an input starts and removed when it ends. */
  readonly begun: Map<number, Begun<Output>>;
  /** The results returned so far, where they are kept. Errors include them, too. */
  readonly kept: readonly MapResult<Output>[] | undefined;
  readonly stops: (failure: MapFailure) => boolean;
}

/**
 * Starts inputs, up to the concurrency, and yields their results. No input is started while as many results are unread
 * as may run at once, so a slow reader does not fill the memory.
 */
export async function* mapResults<Input extends object, Output>(
  context: ClientContext,
  { model, inputs, options, concurrency, total, begun, kept = [], stops }: MapWork<Input, Output>,
): AsyncGenerator<MapResult<Output>, void, undefined> {
  const { signal, cancelOnAbort, onProgress } = options;
  throwIfAborted(signal);
  const queue = resultQueue<Output>(options.order ?? "input");
  const stopping = new AbortController();
  const creates = new Map<number, Promise<Create<Output>>>();
  const ends = new Map<number, Promise<void>>();
  const counts = { succeeded: 0, failed: 0 };
  let failure: { readonly error: unknown; readonly index: number | undefined } | undefined;
  let reading = false;
  let exhausted = false;
  let count = 0;
  let wake = (): void => {};
  const source = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();

  function stop(): void {
    if (stopping.signal.aborted) return;
    abortWith(stopping, new Error("the mapping stopped"));
    if (!exhausted) Promise.resolve(source.return?.()).catch(() => {});
    wake();
  }

  function fail(error: unknown, index?: number): void {
    failure ??= { error, index };
    stop();
  }

  function tell(): void {
    try {
      onProgress?.({ total, running: begun.size, ...counts });
    } catch (error) {
      fail(error);
    }
  }

  /** Starts the next input if there is capacity for it. */
  async function fill(): Promise<void> {
    if (reading || exhausted || stopping.signal.aborted) return;
    if (begun.size >= concurrency || queue.ready >= concurrency) return;
    reading = true;
    try {
      const { done, value } = await source.next();
      reading = false;
      if (done) exhausted = true;
      else if (!stopping.signal.aborted) begin(value);
      wake();
    } catch (error) {
      exhausted = true;
      fail(error);
    }
    void fill();
  }

  function begin(input: Input): void {
    const one: Begun<Output> = { index: count++, prediction: undefined };
    begun.set(one.index, one);
    const creating = create(context, model, input, options, stopping.signal);
    creates.set(one.index, creating);
    ends.set(one.index, follow(one, creating));
    tell();
  }

  async function follow(one: Begun<Output>, creating: Promise<Create<Output>>): Promise<void> {
    const { index } = one;
    try {
      const { prediction, left } = await creating;
      one.prediction = prediction;
      const output = await prediction.output({
        timeout: left,
        signal: stopping.signal,
        // Cancellation is decided here, for all predictions.
        cancelOnAbort: false,
      });
      end({ ok: true, index, output, prediction });
    } catch (error) {
      const isLeft = stopping.signal.aborted && error === abortReason(stopping.signal);
      if (!isLeft) end({ ok: false, index, error, prediction: one.prediction });
      else if (one.prediction === undefined) begun.delete(index);
    }
  }

  function end(result: MapResult<Output>): void {
    begun.delete(result.index);
    creates.delete(result.index);
    ends.delete(result.index);
    counts[result.ok ? "succeeded" : "failed"]++;
    queue.add(result);
    try {
      if (!result.ok && stops(result)) fail(result.error, result.index);
    } catch (error) {
      fail(error);
    }
    tell();
    wake();
    void fill();
  }

  /** Records the outcome of every prediction with the reason of the abort. */
  function abandon(reason: unknown): void {
    for (const creating of creates.values()) {
      const opened = creating.then(({ prediction }) => prediction);
      keepRemoteOutcome(reason, outcomeOfCreate(context, opened, cancelOnAbort));
    }
    for (const { prediction } of [...kept, ...queue.rest()]) {
      if (prediction) keepRemoteOutcome(reason, Promise.resolve({ state: prediction.state, prediction }));
    }
  }

  let isLeft = true;
  signal?.addEventListener("abort", stop);
  try {
    for (;;) {
      if (signal?.aborted) {
        isLeft = false;
        stop();
        abandon(abortReason(signal));
        throw abortReason(signal);
      }
      if (failure) {
        isLeft = false;
        await Promise.all(ends.values());
        const rest = [...kept, ...queue.rest()].sort((left, right) => left.index - right.index);
        throw new MapStoppedError(failure.error, failure.index, rest, [...begun.values()]);
      }
      void fill();
      const result = queue.take();
      if (result) yield result;
      else if (exhausted && begun.size === 0) {
        isLeft = false;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
    // After the loop was left early, `running` contains the ids of all created predictions.
    if (isLeft) await Promise.all(ends.values());
  }
}

/** A created prediction, and how long it may be waited for. */
interface Create<Output> {
  readonly prediction: PredictionHandle<Output>;
  /** Milliseconds. */
  readonly left: number;
}

async function create<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: MapOptions,
  signal: AbortSignal,
): Promise<Create<Output>> {
  const { clock } = context.settings;
  const { timeout = context.settings.timeout, wait = false } = options;
  const start = ticks(clock);
  const hold = wait === true ? timeout : Math.min(timeout, Number(wait));
  const ways = await prepareCreate(context, model, input, { ...options, signal, wait: hold }, timeout);
  const prediction = openPrediction(context, await finishCreate(context, ways, signal));
  return { prediction, left: Math.max(0, timeout - (ticks(clock) - start)) };
}
