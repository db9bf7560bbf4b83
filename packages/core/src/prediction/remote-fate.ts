import type { Prediction } from "../contract/prediction.js";
import type { PredictionState } from "../descriptor/service.js";
import { isObject } from "../json/json-object.js";

/** What became of the work at the service after nobody waited for it any more. */
export interface RemoteFate {
  /**
   * How the prediction stands: `canceled`, or as it ended before it could be, or how it goes on. `absent`: none was
   * created. `unknown`: the service did not say.
   */
  readonly state: PredictionState | "absent" | "unknown";
  /** Where there is one, or may be one. */
  readonly prediction?: Prediction<unknown>;
  /** Why it is not known. */
  readonly error?: unknown;
}

/** By the reason of an abort: one may end the waits of many predictions. */
const known = /* @__PURE__ */ new WeakMap<object, Promise<RemoteFate>[]>();

/** Keeps what becomes of a prediction with the reason for which it was left, and on it, as `remote`. */
export function keepFate(reason: unknown, fate: Promise<RemoteFate>): void {
  if (!isObject(reason)) return;
  const fates = known.get(reason) ?? [];
  fates.push(fate);
  if (known.has(reason)) return;
  known.set(reason, fates);
  // Where it can take one: it is the caller's own.
  Reflect.defineProperty(reason, "remote", { configurable: true, get: () => Promise.all(fates) });
}

/**
 * What became of the predictions that an abort has left, given the error that a wait or a create was rejected with.
 * Resolves once the service has answered; never rejects. Empty where nothing was begun.
 *
 * @example const [fate] = await remoteFates(error); // { state: "canceled", prediction }
 */
export async function remoteFates(error: unknown): Promise<readonly RemoteFate[]> {
  return Promise.all((isObject(error) && known.get(error)) || []);
}
