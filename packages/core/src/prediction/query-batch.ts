import type { BatchBinding, LifecycleDescriptor } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import { requireJson } from "../http/require-json.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { merged } from "../json/merged.js";
import { getPointer, setPointer } from "../json/pointer.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { operationRequest, withJson } from "../operations/call-operation.js";
import type { TrackedPrediction } from "./tracked.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

const usualMaximum = 20;

/**
 * Queries a prediction together with others that are waited for; the response updates all of them. Returns the response
 * as if only this prediction had been queried.
 *
 * @throws {ProtocolError} the response does not contain the prediction
 */
export async function queryBatch<Output>(
  tracker: TrackedPrediction<Output>,
  batch: BatchBinding,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { context, identity } = tracker;
  const lifecycle = identity.lifecycle?.descriptor;
  const others = [...context.room.waiting].filter(
    (other) =>
      other !== tracker &&
      !other.done &&
      lifecycle !== undefined &&
      other.identity.lifecycle?.descriptor === lifecycle,
  );
  const asked = others.slice(0, (batch.maximum ?? usualMaximum) - 1);
  const ids = [identity, ...asked.map((other) => other.identity)].map(({ id, bound }) => bound["id"] ?? id);
  const query = "parameter" in batch.ids ? { [batch.ids.parameter]: ids.join(",") } : {};
  const plain = operationRequest(context.requests, identity.service, batch.operation, {}, query);
  const request = "pointer" in batch.ids ? withJson(plain, setPointer({}, batch.ids.pointer, ids)) : plain;
  const answer = await context.requests.transport.exchange(merged(request, { repeatable: true, signal }));
  const items = itemsOf(batch, lifecycle, answer);
  // Queried predictions move to the end of the queue, so that each is queried in turn if there are more than fit.
  for (const other of asked) {
    if (!context.room.waiting.delete(other)) continue;
    context.room.waiting.add(other);
    const item = items.get(other.identity.id);
    if (item !== undefined && lifecycle) teach(other, readingOf(lifecycle, batch), item);
  }
  const own = items.get(identity.id);
  if (own !== undefined) return { ...answer, body: own };
  // A failure of the whole batch is read like that of a single query.
  if (isFailureInside(answer.body)) return answer;
  throw unexpectedAnswer(answer, `without prediction ${identity.id}`);
}

function itemsOf(
  batch: BatchBinding,
  lifecycle: LifecycleDescriptor | undefined,
  answer: Answer,
): Map<string, unknown> {
  const body = requireJson(answer, lifecycle?.errors);
  const items = getPointer(body, batch.items ?? "");
  const id = batch.id ?? lifecycle?.id ?? "";
  return new Map(
    Array.isArray(items) ? items.map((item: unknown) => [String(getPointer(item, id)), item]) : [],
  );
}

function teach(other: WaitingPrediction, lifecycle: LifecycleDescriptor, item: unknown): void {
  const facts = readAnswer(lifecycle, item);
  // The result is elsewhere: the prediction requests it itself.
  if (facts.status === "" || (facts.state === "succeeded" && lifecycle.result)) return;
  other.update(facts, item);
  other.step.skip();
}
