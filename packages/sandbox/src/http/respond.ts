import { type AnswerContext, buildAnswer } from "../answers/build-answer.js";
import type { JsonValue } from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { fileUrls } from "../files/serve-file.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import { readSubject, roleNumber } from "../render/subject.js";
import type { SandboxContext } from "./sandbox-context.js";

/** Steps a log counts where the input has no such role. */
const defaultSteps = 25;

/** What an answer about a prediction is made from, as things stand now. */
export function answerContext(
  context: SandboxContext,
  prediction: Prediction,
  origin: string,
): AnswerContext {
  const steps = roleNumber(readSubject(prediction.model, prediction.input), "steps") ?? defaultSteps;
  return {
    prediction,
    progress: progressAt(prediction, context.clock.now()),
    origin,
    fileUrls: fileUrls(prediction.id, prediction.output.files, origin),
    steps: Math.max(1, Math.round(steps)),
  };
}

/** Answers an operation about a prediction. */
export function respond(
  context: SandboxContext,
  operation: Operation,
  prediction: Prediction,
  origin: string,
): Response {
  const body = buildAnswer(operation, answerContext(context, prediction, origin));
  return jsonResponse(body, operation.response.status);
}

/** Statuses whose responses have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** JSON that nobody keeps: a poll must see what is, not what was. */
export function jsonResponse(body: JsonValue, status: number): Response {
  if (bodiless.has(status)) return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
