import { sampleSchema } from "../answers/sample-schema.js";
import { type JsonObject, jsonObject } from "../document/contract.js";
import type { Model } from "../document/service.js";
import { fileUrls } from "../files/serve-file.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";
import { sandboxSentence } from "../render/text-output.js";
import type { Match } from "./match-operation.js";
import { jsonResponse } from "./respond.js";
import type { SandboxContext } from "./sandbox-context.js";

/** Answers a create of a model that has no lifecycle: its output is the answer. */
export function answerAtOnce(
  context: SandboxContext,
  match: Match,
  model: Model,
  input: JsonObject,
  origin: string,
): Response {
  const subject = readSubject(model, input);
  const plan = planOutput(subject);
  context.logger.info(`${model.id}: answered at once`);
  const id = context.createId();
  context.shelf.keep(id, plan.files);
  const urls = fileUrls(id, plan.files, origin);
  const schema = jsonObject(match.operation.response.schema);
  const around = sampleSchema(schema, {
    full: true,
    text: sandboxSentence(subject),
    now: context.clock.now(),
  });
  const output = plan.toJson(urls);
  const isWhole = plan.files.length > 0 || around === undefined;
  return jsonResponse(isWhole ? output : around, match.operation.response.status);
}
