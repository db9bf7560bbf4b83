import type { Client, Model, Prediction, PredictionJson, PredictionUpdate } from "@corsac/core";

/** The state of a prediction, for a view. A new object after each change. */
export interface PredictionView<Output> {
  /** `idle` before the first run; `starting` until the response to the create. */
  readonly state: "idle" | "starting" | Prediction["state"] | "error";
  /** The status as the service names it. */
  readonly status: string | undefined;
  /** 0 to 1, if known. */
  readonly progress: number | undefined;
  readonly output: Output | undefined;
  /** The reason why the prediction or a request failed. */
  readonly error: unknown;
  /** Whether a prediction is running. */
  readonly isRunning: boolean;
}

/** Stores the reference of a prediction between two loads of a page, such as `sessionStorage`. */
export type PredictionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Manages one prediction at a time, with a view to subscribe to. It does not depend on React. */
export interface PredictionSession<Input extends object, Output> {
  readonly view: () => PredictionView<Output>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a prediction and replaces the previous one, which continues at the service. Never rejects: see `error`. */
  readonly run: (input: Input) => Promise<void>;
  /** Stops the prediction at the service. */
  readonly cancel: () => Promise<void>;
  /** Continues with the stored prediction, if any. Called once a page is displayed. */
  readonly resume: () => Promise<void>;
  /** Removes the prediction. */
  readonly reset: () => void;
  /** Stops watching; the prediction continues. */
  readonly leave: () => void;
}

/** Options of a session. */
export interface SessionOptions<Input extends object, Output> {
  readonly client: Client;
  readonly model: Model<Input, Output>;
  readonly storage?: PredictionStorage | undefined;
  readonly storageKey?: string | undefined;
}

const idle = {
  state: "idle",
  status: undefined,
  progress: undefined,
  output: undefined,
  error: undefined,
  isRunning: false,
} as const;

export function createSession<Input extends object, Output>({
  client,
  model,
  storage,
  storageKey = "",
}: SessionOptions<Input, Output>): PredictionSession<Input, Output> {
  const key = `corsac:${storageKey}`;
  const listeners = new Set<() => void>();
  let view: PredictionView<Output> = idle;
  let prediction: Prediction<Output> | undefined;
  // Counts runs and resets: updates of an earlier prediction are ignored.
  let turn = 0;
  let watching: AbortController | undefined;

  function show(changed: Partial<PredictionView<Output>>): void {
    view = { ...view, ...changed };
    for (const listener of listeners) listener();
  }

  function update({ status, state, progress }: PredictionUpdate): void {
    show({ status, state, progress, isRunning: state === "pending" || state === "running" });
  }

  /** Watches a prediction until it ends. */
  async function follow(current: Prediction<Output>, mine: number): Promise<void> {
    prediction = current;
    watching?.abort();
    const controller = new AbortController();
    watching = controller;
    try {
      const output = await current.output({
        signal: controller.signal,
        cancelOnAbort: false,
        onUpdate: (change) => {
          if (mine === turn && !controller.signal.aborted) update(change);
        },
      });
      if (mine === turn && !controller.signal.aborted) {
        show({ state: "succeeded", status: current.status, progress: 1, output, isRunning: false });
      }
    } catch (error) {
      if (mine === turn && !controller.signal.aborted) fail(error, current);
    }
  }

  function fail(error: unknown, current?: Prediction<Output>): void {
    const ended = current?.state === "failed" || current?.state === "canceled" ? current.state : "error";
    show({ state: ended, status: current?.status ?? view.status, error, isRunning: false });
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async run(input) {
      turn += 1;
      const mine = turn;
      watching?.abort();
      prediction = undefined;
      storage?.removeItem(key);
      show({ ...idle, state: "starting", isRunning: true });
      try {
        const created = await client.predictions.create<Input, Output>(model, input);
        if (mine !== turn) return;
        if (created.id !== "") storage?.setItem(key, JSON.stringify(created));
        await follow(created, mine);
      } catch (error) {
        if (mine === turn) fail(error);
      }
    },
    async cancel() {
      const current = prediction;
      if (current === undefined) return;
      const mine = turn;
      try {
        await current.cancel();
        const { state, status } = current;
        // `follow` shows the end, too, but a service may report it later.
        if (mine === turn && state === "canceled") show({ state, status, isRunning: false });
      } catch (error) {
        if (mine === turn) show({ error });
      }
    },
    async resume() {
      const saved = prediction === undefined ? read(storage, key) : undefined;
      if (prediction !== undefined && view.isRunning) return follow(prediction, turn);
      if (saved === undefined) return;
      const mine = turn;
      show({ state: saved.state, status: saved.status, isRunning: true });
      try {
        const resumed = await client.predictions.resume<Output>(saved, { model });
        if (mine === turn) await follow(resumed, mine);
      } catch (error) {
        if (mine === turn) fail(error);
      }
    },
    reset() {
      turn += 1;
      watching?.abort();
      prediction = undefined;
      storage?.removeItem(key);
      show(idle);
    },
    leave() {
      watching?.abort();
    },
  };
}

/** The stored prediction. An invalid value is ignored. */
function read(storage: PredictionStorage | undefined, key: string): PredictionJson | undefined {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isReference(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

function isReference(value: unknown): value is PredictionJson {
  return (
    typeof value === "object" && value !== null && "id" in value && "service" in value && "state" in value
  );
}
