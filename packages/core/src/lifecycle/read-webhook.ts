import type { LifecycleDescriptor } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { type PredictionFacts, readAnswer } from "./read-answer.js";

/**
 * The prediction a webhook is about; `undefined` where it names none, or names it by a number that `JSON.parse` has
 * rounded: that would be another prediction.
 */
export function readWebhookId(lifecycle: LifecycleDescriptor, payload: unknown): string | undefined {
  const id = getPointer(payload, lifecycle.webhook?.payload?.id ?? lifecycle.id);
  const isExact = typeof id === "number" && (Number.isSafeInteger(id) || !Number.isInteger(id));
  return (typeof id === "string" && id !== "") || isExact ? String(id) : undefined;
}

/** What a webhook says of a prediction, in the payload's own shape where it has one. */
export function readWebhook(lifecycle: LifecycleDescriptor, payload: unknown): PredictionFacts {
  return readAnswer({ ...lifecycle, ...lifecycle.webhook?.payload }, payload);
}
