import type { Prediction } from "./prediction.js";

/** An input whose prediction succeeded. */
export interface MapSuccess<Output = unknown> {
  readonly ok: true;
  /** The place of the input, from 0. */
  readonly index: number;
  readonly output: Output;
  readonly prediction: Prediction<Output>;
}

/** An input that came to nothing. */
export interface MapFailure<Output = unknown> {
  readonly ok: false;
  readonly index: number;
  readonly error: unknown;
  /** Where one was created: after a `WaitTimeoutError` it goes on. */
  readonly prediction: Prediction<Output> | undefined;
}

/** What came of one input. */
export type MapResult<Output = unknown> = MapSuccess<Output> | MapFailure<Output>;

/** An input that was begun and has no result yet. */
export interface MapRunning<Output = unknown> {
  readonly index: number;
  /** Once it is created. */
  readonly prediction: Prediction<Output> | undefined;
}

/** How far a mapping is. */
export interface MapProgress {
  /** How many inputs there are, where they are an array. */
  readonly total: number | undefined;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
}

/**
 * Predictions of many inputs. Nothing is begun before it is read, in one of two ways, once: `for await` gives results one
 * by one and keeps none; `all()` gives all of them.
 */
export interface Mapping<Output = unknown> extends AsyncIterable<MapResult<Output>> {
  /**
   * All results.
   *
   * @throws {MapStoppedError} it stopped before its end; the error has the results so far and the predictions that go on
   */
  all(): Promise<MapResult<Output>[]>;
  /** What was begun and has no result yet. After a `break` these predictions go on, and nobody waits for them. */
  readonly running: readonly MapRunning<Output>[];
}
