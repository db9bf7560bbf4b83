import type { ResultBinding } from "../descriptor/service.js";
import { findMessage } from "../errors/error-body.js";
import { NotFoundError } from "../errors/not-found-error.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import { getPointer } from "../json/pointer.js";
import { isRefusal } from "../lifecycle/condition.js";
import { foreignId } from "../lifecycle/foreign-id.js";
import { type PredictionFacts, readItems } from "../lifecycle/read-answer.js";
import { boundRequest, callOperation } from "../operations/call-operation.js";
import type { TrackedPrediction } from "./tracked.js";

/** Statuses that mean that the service ran the prediction and it failed. */
const failures: readonly number[] = [400, 409, 422, 500];

/**
 * The properties of a prediction that succeeded, with the output from a separate request. The response of a queue may
 * also report that the prediction failed.
 *
 * @throws {CorsacError} the service did not respond, or rejected the request
 */
export async function readResult<Output>(
  { context, identity }: TrackedPrediction<Output>,
  binding: ResultBinding,
  facts: PredictionFacts,
  answer: unknown,
  signal: AbortSignal | undefined,
): Promise<PredictionFacts> {
  const { id, bound, service, lifecycle, model } = identity;
  if (model?.output.files.some(({ encoding }) => encoding === "body")) {
    // The response is the file, which is fetched when it is read.
    const { url } = boundRequest(context.requests, service, binding, { id, bound, answer });
    return { ...facts, output: url, answeredBy: new Map([[url, binding.operation]]) };
  }
  const result = await callOperation(context.requests, service, binding, { id, bound, answer }, signal);
  const descriptor = lifecycle?.descriptor;
  const other = descriptor && foreignId(descriptor, result.body, id);
  // Requested again, as for a result that is not available yet.
  if (other !== undefined) {
    throw new NotFoundError(
      `${describeAnswer(result)} with the result of ${other} instead of ${id}`,
      answerDetails(result),
    );
  }
  const refused = result.status < 400 && descriptor && isRefusal(descriptor, result);
  const message = findMessage(result.body);
  if (message !== undefined && (refused || failures.includes(result.status))) {
    return { ...facts, state: "failed", error: message };
  }
  const place = binding.output ?? descriptor?.fields.output ?? "";
  if (result.status === 202 && (getPointer(result.body, place) ?? null) === null) {
    throw new NotFoundError(`${describeAnswer(result)}: the result is not there yet`, answerDetails(result));
  }
  const body = requireJson(result, descriptor?.errors);
  const items = descriptor && readItems(descriptor, body);
  return { ...facts, address: result.url, output: getPointer(body, place), ...(items && { items }) };
}
