import type { Client, Model } from "@corsac/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  createSession,
  type PredictionSession,
  type PredictionStorage,
  type PredictionView,
} from "./prediction-session.js";

/** Options of the hook. */
export interface UsePredictionOptions {
  /** In a page: `createClient({ proxy: "/api/corsac" })`, created once and outside of components. */
  readonly client: Client;
  /**
   * Stores the prediction under this name, so that it continues after a reload. Two hooks that are displayed together
   * need two names. By default nothing is stored.
   */
  readonly storageKey?: string | undefined;
  /** The storage. `sessionStorage` by default. */
  readonly storage?: PredictionStorage | undefined;
}

/** A prediction's view and its functions. The functions are the same between renders. */
export interface UsePrediction<Input extends object, Output>
  extends PredictionView<Output>,
    Pick<PredictionSession<Input, Output>, "run" | "cancel" | "reset"> {}

/**
 * Runs a model from a component: status, progress, output and error of one prediction at a time. An unmounted component
 * stops watching, and the prediction continues.
 *
 * @example
 * const { run, output, progress, isRunning } = usePrediction(fluxSchnell, { client, storageKey: "poster" });
 */
export function usePrediction<Input extends object, Output>(
  model: Model<Input, Output>,
  options: UsePredictionOptions,
): UsePrediction<Input, Output> {
  // Options are read once, like those of `useState`: another model or name needs another `key` of the component.
  const [session] = useState(() =>
    createSession<Input, Output>({ model, ...options, storage: storageOf(options) }),
  );
  const view = useSyncExternalStore(session.subscribe, session.view, session.view);
  useEffect(() => {
    void session.resume();
    return session.leave;
  }, [session]);
  const { run, cancel, reset } = session;
  return { ...view, run, cancel, reset };
}

function storageOf({ storageKey, storage }: UsePredictionOptions): PredictionStorage | undefined {
  if (storageKey === undefined || storage !== undefined) return storage;
  try {
    return globalThis.sessionStorage;
  } catch {
    // A page may deny access to the storage; then nothing is stored.
    return undefined;
  }
}
