import type { MapFailure, MapProgress } from "../contract/mapping.js";
import type { CreateOptions } from "../create/prepare-create.js";

/** How inputs are mapped. */
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
