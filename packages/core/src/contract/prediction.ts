import type { JsonValue, PredictionState } from "../descriptor/service.js";
import type { PredictionEvent } from "./prediction-event.js";

/** The state of a prediction at one moment. */
export interface PredictionUpdate {
  readonly id: string;
  /** The status as the service names it. */
  readonly status: string;
  readonly state: PredictionState;
  /** 0 to 1, from a field or from the logs, where available. */
  readonly progress?: number;
  readonly logs?: string;
  readonly metrics?: Readonly<Record<string, unknown>>;
  /** The output so far, where the service sends it incrementally. */
  readonly partial?: string;
}

/** The durations of a prediction in milliseconds by the service's clock, as far as the service reports them. */
export interface PredictionTimings {
  readonly queued: number | undefined;
  readonly running: number | undefined;
  readonly total: number | undefined;
}

/** Options of a wait. */
export interface WaitOptions {
  /** Aborting rejects immediately with the signal's reason and cancels the remote prediction. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait before `WaitTimeoutError`; the prediction continues. `Infinity` waits without a limit. */
  readonly timeout?: number | undefined;
  /** Called with the first state and after every change. An error that it throws becomes a warning. */
  readonly onUpdate?: ((update: PredictionUpdate) => void) | undefined;
  /** `false` leaves the remote prediction running when the signal aborts. */
  readonly cancelOnAbort?: boolean | undefined;
}

/** A prediction as JSON, sufficient for another process to continue with it. */
export interface PredictionJson {
  readonly service: string;
  readonly model: string;
  readonly id: string;
  readonly status: string;
  readonly state: PredictionState;
  readonly lifecycle?: string;
  /** Values of the request and the first response that later requests need. */
  readonly bound?: Readonly<Record<string, JsonValue>>;
  readonly output?: unknown;
  readonly items?: readonly string[];
  readonly error?: string;
  /** The error code and the error type as the service names them; the category of the failure is derived from them. */
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

/** One prediction: its known state and the operations on it. */
export interface Prediction<Output = unknown> extends AsyncIterable<PredictionUpdate> {
  readonly id: string;
  /** The name of the service. */
  readonly service: string;
  /** The id of the model; `""` where it is not known. */
  readonly model: string;
  /** The status as the service names it, such as `starting`. */
  readonly status: string;
  readonly state: PredictionState;
  /** The reason given by the service, after a failure. */
  readonly error: string | undefined;
  readonly logs: string | undefined;
  /** 0 to 1, from a field or from the logs, where available. */
  readonly progress: number | undefined;
  readonly metrics: Readonly<Record<string, unknown>> | undefined;
  readonly createdAt: Date | undefined;
  readonly startedAt: Date | undefined;
  readonly completedAt: Date | undefined;
  readonly timings: PredictionTimings;
  /** The input, where the service repeats it in its responses. */
  readonly input: unknown;
  /**
   * The ids of the items in its output, such as the songs of one task, where the service assigns them. Actions and
   * other models take these ids. Empty until it is done.
   */
  readonly items: readonly string[];
  /** The actions that are available once it is done: names for `act`. */
  readonly actions: readonly string[];

  /**
   * Waits until it is done and returns its output.
   *
   * @throws {PredictionFailedError} it failed
   * @throws {PredictionCanceledError} it was canceled
   * @throws {WaitTimeoutError} it is not done yet
   * @throws {OutputExpiredError} the service has removed the output
   */
  output(options?: WaitOptions): Promise<Output>;
  /** Waits until it is done, whatever its result. @throws {WaitTimeoutError} it is not done yet */
  wait(options?: WaitOptions): Promise<Prediction<Output>>;
  /** Yields the current state and every change, until it is done. Leaving the loop early only stops watching. */
  updates(options?: WaitOptions): AsyncIterableIterator<PredictionUpdate>;
  /** Queries the current state. */
  refresh(): Promise<Prediction<Output>>;
  /** Asks the service to stop it. Nothing is sent if it is done. */
  cancel(): Promise<Prediction<Output>>;
  /**
   * Applies a notification of the service, such as a webhook, and ends the wait if it reports the end. Events may
   * arrive twice, late and out of order; one that is not trusted only causes a query.
   */
  settle(event: PredictionEvent): Promise<Prediction<Output>>;
  /**
   * The values that an action accepts, as the service's response names them, such as the buttons of an image. Waits
   * until it is done; empty for an action that accepts any value.
   *
   * @param action one of `actions`
   * @throws {ConfigurationError} there is no such action
   */
  choices(action: string): Promise<readonly string[]>;
  /**
   * Starts another prediction from the output of this one, such as an upscale.
   *
   * @param action one of `actions`
   * @param choice the value that the action takes, such as one of its `choices`
   * @throws {ConfigurationError} there is no such action or choice
   * @throws {CreateUncertainError} it is not known whether it was started
   */
  act(action: string, choice?: unknown): Promise<Prediction<Output>>;
  toJSON(): PredictionJson;
}
