import type { PredictionEvent } from "../contract/prediction-event.js";
import type { PredictionState } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { readWebhook } from "../lifecycle/read-webhook.js";
import { redactJson } from "../redaction/redact-json.js";
import type { TrackedPrediction } from "./tracked.js";

const order: readonly PredictionState[] = ["pending", "running"];

/**
 * Applies a notification of the service, such as a webhook. Events may arrive twice, late and out of order: an event
 * older than the known state has no effect. One that is not trusted only causes a query.
 *
 * @throws {ConfigurationError} the event is about another prediction
 */
export async function settlePrediction<Output>(
  tracker: TrackedPrediction<Output>,
  event: PredictionEvent,
): Promise<void> {
  const { id, lifecycle } = tracker.identity;
  if (event.id !== id) {
    throw new ConfigurationError(`The event is about prediction ${event.id}, not about ${id}`);
  }
  const descriptor = lifecycle?.descriptor;
  const body = redactJson(event.body, tracker.context.requests.transport.redact);
  const facts = event.trusted && descriptor ? readWebhook(descriptor, body) : undefined;
  // The result of a separate request is not in the event.
  if (!facts?.state || (facts.state === "succeeded" && descriptor?.result)) await tracker.query();
  else if (!isOlder(tracker, facts.state, facts.progress)) tracker.update(facts, body);
  tracker.step.skip();
}

function isOlder(
  { fresh, state, facts }: Pick<TrackedPrediction, "fresh" | "state" | "facts">,
  reported: PredictionState,
  progress: number | undefined,
): boolean {
  if (!fresh || !order.includes(reported)) return false;
  return (
    order.indexOf(reported) < order.indexOf(state) ||
    (progress !== undefined && progress < (facts.progress ?? 0))
  );
}
