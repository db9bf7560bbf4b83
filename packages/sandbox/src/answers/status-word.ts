import { type JsonObject, jsonList, type PredictionState, type StateBinding } from "../document/contract.js";
import { textOf } from "../document/json-value.js";

/** Replacements for states that a lifecycle has no value for. */
const standIns: Readonly<Record<PredictionState, readonly PredictionState[]>> = {
  pending: ["pending", "running"],
  running: ["running", "pending"],
  succeeded: ["succeeded"],
  failed: ["failed", "canceled"],
  canceled: ["canceled", "failed"],
};

/**
 * The service's value for a state: the first that the status's schema lists, otherwise the state's own name if the
 * service uses it, otherwise the first value of the lifecycle.
 */
export function statusWord(
  { words: meanings }: StateBinding,
  state: PredictionState,
  schema: JsonObject,
): string {
  const words = Object.entries(meanings);
  const listed = jsonList(schema["enum"]).map(textOf);
  for (const candidate of standIns[state]) {
    const fitting = words.filter(([, meaning]) => meaning === candidate).map(([word]) => word);
    const first = listed.find((word) => fitting.some((other) => other.toLowerCase() === word?.toLowerCase()));
    const word = first ?? fitting.find((other) => other === candidate) ?? fitting[0];
    if (word !== undefined) return word;
  }
  // A rule determines this state. The status value has no meaning of its own.
  return listed.at(-1) ?? state;
}
