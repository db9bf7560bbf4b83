import type { ErrorReading, LifecycleDescriptor } from "../descriptor/service.js";
import type { CorsacError } from "../errors/corsac-error.js";
import { bodyStart } from "../errors/error-body.js";
import { InputError } from "../errors/input-error.js";
import { NotFoundError } from "../errors/not-found-error.js";
import { ServiceError } from "../errors/service-error.js";
import type { Answer } from "../http/answer.js";
import { saysAbsent } from "../http/failure-kind.js";
import { jsonFailure } from "../http/json-failure.js";
import { answerDetails, responseError } from "../http/response-error.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { isRefusal } from "../lifecycle/condition.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";

/**
 * The error for a response to a query without a state: a rejection, by its status or inside a 200, or another error.
 */
export function followUpFailure(lifecycle: LifecycleDescriptor, answer: Answer): CorsacError {
  if (answer.status < 400 && answer.body === undefined) return jsonFailure(answer);
  if (answer.status >= 400 || isRefusal(lifecycle, answer) || isFailureInside(answer.body))
    return refusal(answer, lifecycle.errors);
  const words = `without a status at ${lifecycle.state.pointer ?? "any place"}: ${bodyStart(answer.text)}`;
  return unexpectedAnswer(answer, words);
}

/** A query has no input that could be invalid: some services respond with 400 if a prediction does not exist. */
function refusal(answer: Answer, reading: ErrorReading | undefined): CorsacError {
  const error = responseError(answer, reading);
  const isUnclear = InputError.isInstance(error) || ServiceError.isInstance(error);
  if (isUnclear && saysAbsent(answer.text)) return new NotFoundError(error.message, answerDetails(answer));
  if (!InputError.isInstance(error)) return error;
  const category = error.category === "input" ? undefined : error.category;
  return new ServiceError(error.message, { ...answerDetails(answer), category });
}
