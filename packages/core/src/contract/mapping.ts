import type { Prediction } from "./prediction.js";

/** An input whose prediction succeeded. */
export interface MapSuccess<Output = unknown> {
  readonly ok: true;
  /** The index of the input, from 0. */
  readonly index: number;
  readonly output: Output;
  readonly prediction: Prediction<Output>;
}

/** An input whose prediction failed. */
export interface MapFailure<Output = unknown> {
  readonly ok: false;
  readonly index: number;
  readonly error: unknown;
  /** The prediction, if one was created. After a `WaitTimeoutError` it continues. */
  readonly prediction: Prediction<Output> | undefined;
}

/** The result of one input. */
export type MapResult<Output = unknown> = MapSuccess<Output> | MapFailure<Output>;

/** An input that was started and has no result yet. */
export interface MapRunning<Output = unknown> {
  readonly index: number;
  /** Set once it is created. */
  readonly prediction: Prediction<Output> | undefined;
}

/** The progress of a mapping. */
export interface MapProgress {
  /** The number of inputs, where they are an array. */
  readonly total: number | undefined;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
}

/**
 * Predictions of many inputs. Nothing is started before the mapping is read. It can be read once: `for await` yields
 * results one by one and keeps none; `all()` returns all of them.
 */
export interface Mapping<Output = unknown> extends AsyncIterable<MapResult<Output>> {
  /**
   * All results.
   *
   * @throws {MapStoppedError} it stopped early; the error contains the results so far and the predictions that continue
   */
  all(): Promise<MapResult<Output>[]>;
  /** Inputs that were started and have no result yet. After a `break` these predictions continue, without a wait. */
  readonly running: readonly MapRunning<Output>[];
}
