import type { Model } from "../document/service.js";
import type { Directives } from "../failures/directives.js";
import { failForModel } from "../failures/fail-before.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { saidWords } from "../render/said-words.js";
import type { Asked } from "../requests/asked.js";
import { hashOf } from "../requests/sent-file.js";
import { answerStream } from "../streams/answer-stream.js";
import { asksForStream } from "../streams/asks-for-stream.js";
import type { Reply } from "../transport/reply.js";
import { answerAccepted } from "./answer-accepted.js";
import { answerAtOnce } from "./answer-at-once.js";
import type { CheckedCreate } from "./check-create.js";
import { respondImmediately } from "./immediate.js";
import { requestedWait } from "./prefer-wait.js";
import { respond } from "./respond.js";
import { keep, startPrediction } from "./start-prediction.js";

/**
 * Creates a prediction from a validated request: starts the clock and, if requested, waits.
 * @throws {Problem} for failures that directives request.
 */
export async function handleCreate(
  context: SandboxContext,
  asked: Asked,
  { model, binding, body, input }: CheckedCreate,
): Promise<Reply> {
  const { match, request } = asked;
  // An input refers to them by the hash of their bytes.
  for (const file of asked.files) context.uploads.keep(hashOf(file.bytes), file);
  const prompt = saidWords(model.description, input) ?? "";
  const directives = failForModel(context, asked.notes, model.id, prompt);
  if (asksForStream(model, asked)) return answerStream(context, asked, model, input, directives);
  if (!model.lifecycle) {
    return model.description.kind === "task"
      ? answerAccepted(context, asked, model)
      : answerAtOnce(context, asked, model, input);
  }
  const { lifecycle } = model;
  const creation = { service: match.service, model, lifecycle, binding, request: body ?? {}, input };
  const prediction = startPrediction(context, creation, directives);
  asked.notes.prediction = prediction.id;
  if (isImmediate(model, directives)) return respondImmediately(context, asked, prediction);
  keep(context, asked, prediction);
  context.logger.info(`${model.id}: created ${prediction.id}`);
  const seconds = requestedWait(request, lifecycle);
  if (seconds > 0) {
    await context.store.waitFor(prediction, seconds * 1000, request.signal);
  }
  return respond(context, match.operation, prediction, asked);
}

/** Whether the create returns the result: if it can and a directive requests it, or if the model always does. */
function isImmediate({ lifecycle, description }: Model, { immediate }: Directives): boolean {
  if (!lifecycle?.immediate) return false;
  return immediate ?? description.kind === "answer";
}
