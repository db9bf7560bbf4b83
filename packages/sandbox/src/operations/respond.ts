import { type AnswerContext, buildAnswer } from "../answers/build-answer.js";
import type { Reading } from "../answers/reading.js";
import { writeFiles } from "../answers/write-files.js";
import type { JsonValue } from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { filesPath, type SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import { readSubject, roleNumber } from "../render/subject.js";

/** Steps a log counts where the input has no such role. */
const defaultSteps = 25;

/** What an answer about a prediction is made from, as things stand now. */
export async function answerContext(
  context: SandboxContext,
  prediction: Prediction,
  origin: string,
): Promise<AnswerContext> {
  const progress = progressAt(prediction, context.clock.now());
  const steps = roleNumber(readSubject(prediction.model, prediction.input), "steps") ?? defaultSteps;
  const hasOutput = progress.state === "succeeded" && !progress.removed;
  return {
    prediction,
    progress,
    origin,
    output: hasOutput ? await writtenOutput(context, prediction, origin) : undefined,
    steps: Math.max(1, Math.round(steps)),
  };
}

/** The output as it stands in responses. */
export async function writtenOutput(
  context: SandboxContext,
  { id, output }: Pick<Prediction, "id" | "output">,
  origin: string,
): Promise<JsonValue> {
  return output.toJson(await writeFiles(output.files, { id, url: `${origin}${filesPath}` }, context.files));
}

/** Answers an operation about a prediction. */
export async function respond(
  context: SandboxContext,
  operation: Operation,
  prediction: Prediction,
  origin: string,
  reading?: Reading,
): Promise<Response> {
  const body = buildAnswer(operation, await answerContext(context, prediction, origin), reading);
  return jsonResponse(body, operation.response.status);
}

/** Statuses whose responses have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** JSON that caches must not store: a poll must get the present state. */
export function jsonResponse(body: JsonValue, status: number): Response {
  if (bodiless.has(status)) return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
