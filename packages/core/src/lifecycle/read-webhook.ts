import type { LifecycleDescriptor } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { type PredictionFacts, readAnswer } from "./read-answer.js";

/**
 * The id of the prediction that a webhook is about; `undefined` if it has none, or if it is a number that `JSON.parse`
 * has rounded, because that would be another prediction.
 */
export function readWebhookId(lifecycle: LifecycleDescriptor, payload: unknown): string | undefined {
  const id = getPointer(payload, lifecycle.webhook?.payload?.id ?? lifecycle.id);
  const isExact = typeof id === "number" && (Number.isSafeInteger(id) || !Number.isInteger(id));
  return (typeof id === "string" && id !== "") || isExact ? String(id) : undefined;
}

/** The properties of a prediction in a webhook, in the payload's own shape if it has one. */
export function readWebhook(lifecycle: LifecycleDescriptor, payload: unknown): PredictionFacts {
  return readAnswer({ ...lifecycle, ...lifecycle.webhook?.payload }, payload);
}
