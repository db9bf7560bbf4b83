import type { Prediction } from "../contract/prediction.js";
import type { PredictionState } from "../descriptor/service.js";
import { isObject } from "../json/json-object.js";

/** The state of a prediction at the service after an abort ended its wait or its create. */
export interface RemoteOutcome {
  /**
   * The state: `canceled`, the final state before it could be canceled, or the current state if it continues. `absent`:
   * no prediction was created. `unknown`: the service did not respond.
   */
  readonly state: PredictionState | "absent" | "unknown";
  /** Set if there is one, or may be one. */
  readonly prediction?: Prediction<unknown>;
  /** The reason why the state is not known. */
  readonly error?: unknown;
}

/** Outcomes by the reason of an abort, which may end the waits of many predictions. */
const known = /* @__PURE__ */ new WeakMap<object, Promise<RemoteOutcome>[]>();

/** Stores the outcome of a prediction by the reason of the abort, and as the reason's property `remote`. */
export function keepRemoteOutcome(reason: unknown, outcome: Promise<RemoteOutcome>): void {
  if (!isObject(reason)) return;
  const outcomes = known.get(reason) ?? [];
  outcomes.push(outcome);
  if (known.has(reason)) return;
  known.set(reason, outcomes);
  // Fails silently if the reason, which is an object of the caller, cannot have the property.
  Reflect.defineProperty(reason, "remote", { configurable: true, get: () => Promise.all(outcomes) });
}

/**
 * The states of the predictions whose wait or create was aborted, from the error that it was rejected with. Resolves
 * once the service has responded; never rejects. Empty if nothing was started.
 *
 * @example const [outcome] = await remoteOutcomes(error); // { state: "canceled", prediction }
 */
export async function remoteOutcomes(error: unknown): Promise<readonly RemoteOutcome[]> {
  return Promise.all((isObject(error) && known.get(error)) || []);
}
