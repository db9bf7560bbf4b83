import { failure } from "../answers/answer-facts.js";
import { readingOf } from "../answers/reading.js";
import type { PredictionState, ResultBinding } from "../document/contract.js";
import { responseFor } from "../document/response-for.js";
import type { Operation } from "../document/service.js";
import { fileResponse } from "../files/serve-file.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { respond } from "./respond.js";

/**
 * The output of a finished prediction, for a separate operation that returns it.
 * @throws {Problem} 409 while it runs, and the service's error if it failed or was canceled.
 */
export async function respondResult(
  context: SandboxContext,
  asked: Asked,
  prediction: Prediction,
  binding: ResultBinding,
): Promise<Reply> {
  const { state } = progressAt(prediction, context.clock.now());
  if (state === "pending" || state === "running") {
    throw new Problem(409, "Not finished", `${prediction.id} is not finished: it is ${state}.`);
  }
  const { operation } = asked.match;
  if (state !== "succeeded") throw noResult(operation, prediction, state);
  const [file] = prediction.output.files;
  if (file?.encoding === "body") {
    return fileResponse(context, asked.request, `${prediction.id}/${file.name}`, file);
  }
  const { lifecycle } = prediction;
  const output = binding.output ?? lifecycle.fields.output;
  const reading = readingOf(lifecycle, {
    fields: { ...lifecycle.fields, ...(output === undefined ? {} : { output }) },
  });
  return respond(context, operation, prediction, asked, { ...reading, isResult: true });
}

/** Statuses for a result that will never exist, the most suitable first. */
const failures = [422, 400, 500];

function noResult(operation: Operation, { id }: Prediction, state: PredictionState): Problem {
  const status = failures.find((one) => responseFor(operation, one) !== undefined) ?? 422;
  const detail = state === "failed" ? failure : `${id} was canceled.`;
  return new Problem(status, state === "failed" ? "Prediction failed" : "Prediction canceled", detail);
}
