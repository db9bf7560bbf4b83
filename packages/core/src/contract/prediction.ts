import type { JsonValue, PredictionState } from "../descriptor/service.js";
import type { PredictionEvent } from "./prediction-event.js";

/** A prediction as it stood at one moment. */
export interface PredictionUpdate {
  readonly id: string;
  /** The service's own word. */
  readonly status: string;
  readonly state: PredictionState;
  /** 0 to 1, from a field or from the logs, where there is any. */
  readonly progress?: number;
  readonly logs?: string;
  readonly metrics?: Readonly<Record<string, unknown>>;
  /** The output so far, where the service sends it as it grows. */
  readonly partial?: string;
}

/** How long a prediction took, in milliseconds by the service's clock, as far as it tells. */
export interface PredictionTimings {
  readonly queued: number | undefined;
  readonly running: number | undefined;
  readonly total: number | undefined;
}

/** How to wait. */
export interface WaitOptions {
  /** Aborting rejects at once with the signal's reason and cancels the remote prediction. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait before `WaitTimeoutError`; the prediction goes on. `Infinity` waits for ever. */
  readonly timeout?: number | undefined;
  /** Called with the first state and whenever something changed. */
  readonly onUpdate?: ((update: PredictionUpdate) => void) | undefined;
  /** `false` leaves the remote prediction running when the signal aborts. */
  readonly cancelOnAbort?: boolean | undefined;
}

/** A prediction as JSON: enough for another process to go on where this one stopped. */
export interface PredictionJson {
  readonly service: string;
  readonly model: string;
  readonly id: string;
  readonly status: string;
  readonly state: PredictionState;
  readonly lifecycle?: string;
  /** Values of the request and the first answer that later requests need. */
  readonly bound?: Readonly<Record<string, JsonValue>>;
  readonly output?: unknown;
  readonly items?: readonly string[];
  readonly error?: string;
  /** The service's own code and word for the kind of the error: what the category of the failure is read from. */
  readonly failureCode?: string;
  readonly failureKind?: string;
  readonly progress?: number;
  readonly logs?: string;
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly version?: string;
  readonly createdAt?: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
  readonly removed?: boolean;
}

/** One prediction: what is known of it, and what can be done with it. */
export interface Prediction<Output = unknown> extends AsyncIterable<PredictionUpdate> {
  readonly id: string;
  /** The service's name. */
  readonly service: string;
  /** The model's id; `""` where it is not known. */
  readonly model: string;
  /** The service's own word, such as `starting`. */
  readonly status: string;
  readonly state: PredictionState;
  /** The service's reason, once it failed. */
  readonly error: string | undefined;
  readonly logs: string | undefined;
  /** 0 to 1, from a field or from the logs, where there is any. */
  readonly progress: number | undefined;
  readonly metrics: Readonly<Record<string, unknown>> | undefined;
  readonly createdAt: Date | undefined;
  readonly startedAt: Date | undefined;
  readonly completedAt: Date | undefined;
  readonly timings: PredictionTimings;
  /** The input as the service repeats it, where it does. */
  readonly input: unknown;
  /**
   * The ids of what it made, such as the songs of one task, where the service gives each an id of its own: what actions
   * and other models ask for. Empty until it is done.
   */
  readonly items: readonly string[];
  /** What can be done with it once it is done: names for `act`. */
  readonly actions: readonly string[];

  /**
   * Waits until it is done and gives its output.
   *
   * @throws {PredictionFailedError} it failed
   * @throws {PredictionCanceledError} it was canceled
   * @throws {WaitTimeoutError} it is not done yet
   * @throws {OutputExpiredError} the service has removed the output
   */
  output(options?: WaitOptions): Promise<Output>;
  /** Waits until it is done, however it ends. @throws {WaitTimeoutError} it is not done yet */
  wait(options?: WaitOptions): Promise<Prediction<Output>>;
  /** What it is now and then every change, until it is done. Leaving the loop early only stops watching. */
  updates(options?: WaitOptions): AsyncIterableIterator<PredictionUpdate>;
  /** Asks the service how it stands. */
  refresh(): Promise<Prediction<Output>>;
  /** Asks the service to stop it. Nothing is sent if it is done. */
  cancel(): Promise<Prediction<Output>>;
  /**
   * Takes word from the service, such as a webhook brings, and ends the wait if it is about the end. Events may come
   * twice, late and out of order; one that is not trusted only makes the client ask.
   */
  settle(event: PredictionEvent): Promise<Prediction<Output>>;
  /**
   * Starts another prediction from what this one made, such as an upscale.
   *
   * @param action one of `actions`
   * @param choice what the action takes, such as the name of a button
   * @throws {ConfigurationError} there is no such action or choice
   * @throws {CreateUncertainError} it is not known whether it was started
   */
  act(action: string, choice?: unknown): Promise<Prediction<Output>>;
  toJSON(): PredictionJson;
}
