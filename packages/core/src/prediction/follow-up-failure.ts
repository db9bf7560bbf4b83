import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { CorsacError } from "../errors/corsac-error.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { answerDetails, describeAnswer, responseError } from "../http/response-error.js";
import { isRefusal } from "../lifecycle/condition.js";

/** What is wrong with an answer to a query that has no status: a refusal inside HTTP 200, or something else. */
export function followUpFailure(lifecycle: LifecycleDescriptor, answer: Answer): CorsacError {
  if (isRefusal(lifecycle, answer)) return responseError(answer, lifecycle.errors?.categories);
  return new ProtocolError(
    `${describeAnswer(answer)} without a status at ${lifecycle.state.pointer ?? "any place"}: ${bodyStart(answer.text)}`,
    answerDetails(answer),
  );
}
