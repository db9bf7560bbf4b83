import type { MapFailure, MapProgress } from "../contract/mapping.js";
import type { CreateOptions } from "../create/prepare-create.js";

/** Options of `map`. */
export interface MapOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends CreateOptions<Fields> {
  /** The maximum number of predictions that run at the same time. 10 by default. */
  readonly concurrency?: number | undefined;
  /** Whether results are returned in the order of their inputs (the default) or in the order of completion. */
  readonly order?: "input" | "completed" | undefined;
  /**
   * What happens to the other inputs when one fails. By default they continue, except after a failure of the key, the
   * permission or the balance, which every other input would share. `"stop"` starts no more inputs and throws a
   * `MapStoppedError`.
   */
  readonly onError?: "continue" | "stop" | ((failure: MapFailure) => "continue" | "stop") | undefined;
  /** Called when an input starts and when it has a result. An error that it throws stops the mapping. */
  readonly onProgress?: ((progress: MapProgress) => void) | undefined;
  /** Milliseconds to wait for each prediction before its `WaitTimeoutError`; the prediction continues. */
  readonly timeout?: number | undefined;
  /**
   * Whether the service is asked to hold its responses. False by default, unlike in `run`, so that the id of every
   * prediction is known as soon as it is created.
   */
  readonly wait?: boolean | number | undefined;
  /**
   * Aborting starts no more inputs, cancels the running predictions, and rejects with the signal's reason.
   * `remoteOutcomes(reason)` then returns their outcomes, and those of results that were not read.
   */
  readonly signal?: AbortSignal | undefined;
  /** `false` leaves the remote predictions running when the signal aborts. */
  readonly cancelOnAbort?: boolean | undefined;
}
