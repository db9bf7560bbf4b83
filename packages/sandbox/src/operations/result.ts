import { readingOf } from "../answers/reading.js";
import type { ResultBinding } from "../document/contract.js";
import { fileResponse } from "../files/serve-file.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import { respond } from "./respond.js";

/**
 * The output of a finished prediction, where an operation of its own has it.
 * @throws {Problem} 409 while it runs, 422 if it failed.
 */
export async function respondResult(
  context: SandboxContext,
  asked: Asked,
  prediction: Prediction,
  binding: ResultBinding,
): Promise<Response> {
  const { state } = progressAt(prediction, context.clock.now());
  if (state === "pending" || state === "running") {
    throw new Problem(409, "Not finished", `${prediction.id} is not finished: it is ${state}.`);
  }
  const { operation } = asked.match;
  const [file] = prediction.output.files;
  if (state === "succeeded" && file?.encoding === "body") {
    return fileResponse(context, asked.request, `${prediction.id}/${file.name}`, file);
  }
  const { lifecycle } = prediction;
  const output = binding.output ?? lifecycle.fields.output;
  const reading = readingOf(lifecycle, {
    fields: { ...lifecycle.fields, ...(output === undefined ? {} : { output }) },
  });
  return respond(context, operation, prediction, asked.origin, { ...reading, isResult: true });
}
