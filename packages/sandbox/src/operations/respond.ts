import type { AnswerContext } from "../answers/answer-context.js";
import { buildAnswer } from "../answers/build-answer.js";
import type { Reading } from "../answers/reading.js";
import { writeFiles } from "../answers/write-files.js";
import type { JsonValue } from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { filesPath, type SandboxContext } from "../http/sandbox-context.js";
import { isFinal, type Prediction, progressAt } from "../predictions/prediction.js";
import { roleNumber } from "../render/subject.js";
import type { Asked } from "../requests/asked.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { empty, json, type Reply } from "../transport/reply.js";
import { FinishedAnswers } from "./finished-answers.js";

/** Number of steps in a log, if the input has no such role. */
const defaultSteps = 25;

/** The context for a response about a prediction, at the current or another time. */
export async function answerContext(
  context: SandboxContext,
  prediction: Prediction,
  origin: string,
  now: number = context.clock.now(),
  request?: Pick<IncomingRequest, "signal">,
): Promise<AnswerContext> {
  const progress = progressAt(prediction, now);
  const steps = roleNumber(prediction, "steps") ?? defaultSteps;
  const hasOutput = progress.state === "succeeded" && !progress.removed;
  return {
    prediction,
    progress,
    origin,
    output: hasOutput ? await writtenOutput(context, prediction, origin, request) : undefined,
    steps: Math.max(1, Math.round(steps)),
  };
}

/**
 * The output as written in responses.
 * @param request Its signal aborts rendering.
 */
export async function writtenOutput(
  context: SandboxContext,
  { id, output, lifecycle }: Pick<Prediction, "id" | "output"> & Partial<Pick<Prediction, "lifecycle">>,
  origin: string,
  request?: Pick<IncomingRequest, "signal">,
): Promise<JsonValue> {
  const place = { id, url: `${origin}${filesPath}` };
  const written = await writeFiles(output.files, place, context.files, request);
  // The id of a task is not that of its output.
  return output.toJson(written, lifecycle === undefined ? id : undefined);
}

/** Answers an operation about a prediction. */
export async function respond(
  context: SandboxContext,
  operation: Operation,
  prediction: Prediction,
  { origin, request }: Pick<Asked, "origin" | "request">,
  reading?: Reading,
): Promise<Reply> {
  const now = context.clock.now();
  const { status } = operation.response;
  const isOver = isFinal(progressAt(prediction, now).state) && now < prediction.removedAt;
  const known = isOver && !reading ? finished.get(prediction, operation, origin) : undefined;
  if (known !== undefined) return textResponse(known, status);
  const body = buildAnswer(
    operation,
    await answerContext(context, prediction, origin, now, request),
    reading,
  );
  if (!isOver || reading) return jsonResponse(body, status);
  const text = JSON.stringify(body);
  finished.keep(prediction, operation, origin, text);
  return textResponse(text, status);
}

/** Cached responses about finished predictions. They do not change until the outputs are removed. */
const finished = new FinishedAnswers();

/** As `jsonResponse`, for a body that is already serialized. */
function textResponse(body: string, status: number): Reply {
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  return bodiless.has(status) ? empty(status, { "Cache-Control": "no-store" }) : { status, headers, body };
}

/** Statuses whose responses have no body. */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** A JSON response that caches must not store, because a poll must return the current state. */
export function jsonResponse(body: JsonValue, status: number): Reply {
  if (bodiless.has(status)) return empty(status, { "Cache-Control": "no-store" });
  return json(body, status, { "Cache-Control": "no-store" });
}
