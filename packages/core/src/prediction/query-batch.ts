import type { BatchBinding, LifecycleDescriptor } from "../descriptor/service.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import { getPointer, setPointer } from "../json/pointer.js";
import { isRefusal } from "../lifecycle/condition.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { operationRequest, withJson } from "../operations/call-operation.js";
import type { TrackedPrediction } from "./tracked.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

const usualMaximum = 20;

/**
 * Asks after a prediction together with the others that are waited for; all of them learn from the one answer. Gives
 * the answer as if it were to a query of this prediction alone.
 *
 * @throws {ProtocolError} the answer does not have the prediction
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
  const request =
    "pointer" in batch.ids
      ? withJson(
          operationRequest(context.requests, identity.service, batch.operation),
          setPointer({}, batch.ids.pointer, ids),
        )
      : operationRequest(
          context.requests,
          identity.service,
          batch.operation,
          {},
          { [batch.ids.parameter]: ids.join(",") },
        );
  const answer = await context.requests.transport.exchange({ ...request, repeatable: true, signal });
  const items = itemsOf(batch, lifecycle, answer);
  // Whoever was asked after goes to the end of the line: with more than fit, everyone's turn comes.
  for (const other of asked) {
    if (!context.room.waiting.delete(other)) continue;
    context.room.waiting.add(other);
    const item = items.get(other.identity.id);
    if (item !== undefined && lifecycle) teach(other, readingOf(lifecycle, batch), item);
  }
  const own = items.get(identity.id);
  if (own !== undefined) return { ...answer, body: own };
  throw new ProtocolError(
    `${describeAnswer(answer)} without prediction ${identity.id}`,
    answerDetails(answer),
  );
}

function itemsOf(
  batch: BatchBinding,
  lifecycle: LifecycleDescriptor | undefined,
  answer: Answer,
): Map<string, unknown> {
  const body = requireJson(answer, lifecycle?.errors);
  const items = getPointer(body, batch.items ?? "");
  const id = batch.id ?? lifecycle?.id ?? "";
  if (lifecycle && isRefusal(lifecycle, { status: answer.status, body })) return new Map();
  return new Map(
    Array.isArray(items) ? items.map((item: unknown) => [String(getPointer(item, id)), item]) : [],
  );
}

function teach(other: WaitingPrediction, lifecycle: LifecycleDescriptor, item: unknown): void {
  const facts = readAnswer(lifecycle, item);
  // Its result is elsewhere: it asks for that itself.
  if (facts.status === "" || (facts.state === "succeeded" && lifecycle.result)) return;
  other.learn(facts, item);
  other.step.skip();
}
