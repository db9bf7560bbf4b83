import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import { failureOf } from "../http/failure-of.js";
import { requireJson } from "../http/require-json.js";
import { type PredictionFacts, readAnswer } from "../lifecycle/read-answer.js";

/**
 * Reads the answer to a query.
 *
 * @throws {CorsacError} the service refused, by its status or inside a 200
 * @throws {ProtocolError} the answer has no status word
 */
export async function readFollowUp(lifecycle: LifecycleDescriptor, answer: Answer): Promise<PredictionFacts> {
  const facts = readAnswer(lifecycle, await requireJson(answer));
  if (facts.status !== "") return facts;
  throw await failureOf(answer, async () =>
    (await import("./follow-up-failure.js")).followUpFailure(lifecycle, answer),
  );
}
