import type { LifecycleDescriptor } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { type PredictionFacts, readAnswer } from "./read-answer.js";

/** The prediction a webhook is about; `undefined` where it names none. */
export function readWebhookId(lifecycle: LifecycleDescriptor, payload: unknown): string | undefined {
  const id = getPointer(payload, lifecycle.webhook?.payload?.id ?? lifecycle.id);
  return (typeof id === "string" && id !== "") || typeof id === "number" ? String(id) : undefined;
}

/** What a webhook says of a prediction, in the payload's own shape where it has one. */
export function readWebhook(lifecycle: LifecycleDescriptor, payload: unknown): PredictionFacts {
  return readAnswer({ ...lifecycle, ...lifecycle.webhook?.payload }, payload);
}
