import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import { requireJson } from "../http/require-json.js";
import { type PredictionFacts, readAnswer } from "../lifecycle/read-answer.js";
import { followUpFailure } from "./follow-up-failure.js";

/**
 * Reads the response to a query.
 *
 * @throws {CorsacError} the service refused, by its status or inside a 200
 * @throws {ProtocolError} the response has no status word
 */
export function readFollowUp(lifecycle: LifecycleDescriptor, answer: Answer): PredictionFacts {
  const facts = readAnswer(lifecycle, requireJson(answer));
  if (facts.status === "") throw followUpFailure(lifecycle, answer);
  return facts;
}
