import type { LifecycleDescriptor } from "../descriptor/service.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { bodyStart } from "../http/error-body.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer, responseError } from "../http/response-error.js";
import { meetsBodyCondition } from "./condition.js";
import { type PredictionFacts, readAnswer } from "./read-answer.js";

/**
 * Reads the answer to a query.
 *
 * @throws {CorsacError} the service refused, by its status or inside a 200
 * @throws {ProtocolError} the answer has no status word
 */
export function readFollowUp(lifecycle: LifecycleDescriptor, answer: Answer): PredictionFacts {
  const body = requireJson(answer);
  const facts = readAnswer(lifecycle, body);
  if (facts.status !== "") return facts;
  if (lifecycle.accepted && !meetsBodyCondition(lifecycle.accepted, body)) throw responseError(answer);
  throw new ProtocolError(
    `${describeAnswer(answer)} without a status at ${lifecycle.state.pointer}: ${bodyStart(answer.text)}`,
    answerDetails(answer),
  );
}
