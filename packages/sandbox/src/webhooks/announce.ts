import { buildAnswer, buildPredictionJson } from "../answers/build-answer.js";
import { readingOf } from "../answers/reading.js";
import type { JsonValue } from "../document/contract.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { answerContext } from "../operations/respond.js";
import { isFinal, type Prediction, progressAt } from "../predictions/prediction.js";
import { deliver } from "./deliver.js";
import { planWebhooks } from "./webhook-plan.js";
import { webhookTarget } from "./webhook-target.js";

/**
 * Sends a prediction's webhooks from now on, if its create requested them.
 * @returns The reason why they are not sent.
 */
export function announce(
  context: SandboxContext,
  prediction: Prediction,
  origin: string,
): string | undefined {
  const target = webhookTarget(prediction, context.webhooks.allowedHosts);
  if (target === undefined) return undefined;
  if ("refused" in target) {
    context.logger.warn(`${prediction.id}: ${target.refused}`);
    return target.refused;
  }
  sendAll(context, prediction, target.url, origin).catch((error: unknown) => {
    context.logger.warn(`The webhooks of ${prediction.id} are not sent: ${String(error)}`);
  });
  return undefined;
}

async function sendAll(
  context: SandboxContext,
  prediction: Prediction,
  url: string,
  origin: string,
): Promise<void> {
  const signed = prediction.lifecycle.webhook?.signature === "standard-webhooks";
  const deliveries: Promise<void>[] = [];
  for (const { at, meaning, word } of planWebhooks(prediction)) {
    const pause = at - context.clock.now();
    if (pause > 0) await context.store.waitFor(prediction, pause);
    if (context.closing.aborted) return;
    const { canceledAt = Number.POSITIVE_INFINITY } = prediction;
    // A canceled prediction only sends its end.
    if (canceledAt < at && meaning !== "end") continue;
    const moment = Math.min(at, canceledAt);
    const { state } = progressAt(prediction, moment);
    const body = JSON.stringify(await payload(context, prediction, origin, moment));
    const event = word ?? (isFinal(state) ? "end" : state);
    const webhook = { id: `msg_${context.createId()}`, prediction: prediction.id, event, url, body, signed };
    // Deliveries run concurrently, so that a slow receiver does not delay the next one.
    deliveries.push(deliver(context, webhook));
  }
  await Promise.all(deliveries);
}

/** The body: the query's response, or the values at the lifecycle's positions for webhooks. */
async function payload(
  context: SandboxContext,
  prediction: Prediction,
  origin: string,
  moment: number,
): Promise<JsonValue> {
  const { lifecycle, service } = prediction;
  const facts = await answerContext(context, prediction, origin, moment);
  const own = lifecycle.webhook?.payload;
  if (own) return buildPredictionJson({}, facts, readingOf(lifecycle, own, "query"));
  const query = service.operationsById.get(lifecycle.query.operation);
  return query ? buildAnswer(query, facts) : {};
}
