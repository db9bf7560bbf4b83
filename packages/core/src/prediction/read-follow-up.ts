import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import { statusInside } from "../http/response-error.js";
import { isWorthRetrying } from "../http/retry-policy.js";
import { getPointer } from "../json/pointer.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";
import { type PredictionFacts, readAnswer } from "../lifecycle/read-answer.js";
import { followUpFailure } from "./follow-up-failure.js";

/**
 * Reads the response to a query.
 *
 * @throws {CorsacError} the service rejected the request, by its status or inside a 200
 * @throws {ProtocolError} the response has no status word
 */
export function readFollowUp(lifecycle: LifecycleDescriptor, answer: Answer): PredictionFacts {
  if (answer.status >= 400 || answer.body === undefined) throw followUpFailure(lifecycle, answer);
  const facts = readAnswer(lifecycle, answer.body);
  if (facts.state === "failed" && isTemporary(lifecycle, answer.body))
    throw followUpFailure(lifecycle, answer);
  if (facts.state !== undefined) return facts;
  // An unknown status means that it continues, unless the rest of the response is an error.
  const isTold = facts.status !== "" && ((facts.output ?? null) !== null || !isFailureInside(answer.body));
  if (isTold) return facts;
  throw followUpFailure(lifecycle, answer);
}

/**
 * Whether a failed state follows from an error alone that a repeated request may not meet, such as 503: this is an error of
 * the request, not of the prediction.
 */
function isTemporary({ state }: LifecycleDescriptor, body: unknown): boolean {
  if (state.pointer !== undefined && getPointer(body, state.pointer) !== undefined) return false;
  const status = statusInside(body);
  return status !== undefined && isWorthRetrying(status, true, undefined);
}
