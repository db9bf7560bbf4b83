import type { ErrorReading, LifecycleDescriptor } from "../descriptor/service.js";
import { bodyStart } from "../errors/error-body.js";
import type { Answer } from "../http/answer.js";
import { jsonFailure } from "../http/json-failure.js";
import { responseError } from "../http/response-error.js";
import { retryAfterOf } from "../http/retry-after.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { isWord } from "../json/json-object.js";
import { merged } from "../json/merged.js";
import { getPointer } from "../json/pointer.js";
import { certainState, isAccepted, meetsCondition } from "../lifecycle/condition.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";
import { type Outcome, readOutcome } from "../lifecycle/read-outcome.js";
import type { CreateWork } from "../prediction/create-work.js";
import { acceptedTask, isDocumentedAnswer, isRefusedAnswer } from "./direct-answer.js";

/** The content of the response to a create. */
export type ReadCreate =
  | { readonly kind: "created"; readonly id: string; readonly outcome: Outcome; readonly fresh: boolean }
  /** The service has no such operation. */
  | { readonly kind: "missing"; readonly error: unknown }
  /** `lost`: a prediction may nevertheless have been created. */
  | { readonly kind: "failed"; readonly error: unknown; readonly lost: boolean };

/** Reads the response to a create as its lifecycle defines. */
export function readCreate(
  { lifecycle, model, service }: Pick<CreateWork<unknown>, "lifecycle" | "model" | "service">,
  answer: Answer,
): ReadCreate {
  const { status, body, headers } = answer;
  const descriptor = lifecycle?.descriptor;
  const { errors } = descriptor ?? service;
  // A web page is not a response of the service; any other text was accepted and is truncated.
  if (status < 400 && body === undefined) {
    return failed(jsonFailure(answer), !headers.get("content-type")?.includes("html"));
  }
  if (descriptor?.immediate && status < 400 && meetsCondition(descriptor.immediate.when, answer)) {
    const read = readImmediate(descriptor, descriptor.immediate, answer);
    // The condition of `immediate` is often that something is absent, which is true of errors, too.
    const isError = isFailureInside(body) && !isDocumentedAnswer(model, read.outcome.output);
    return isError ? failed(responseError(answer, errors), false) : read;
  }
  if (!isAccepted(descriptor ?? { errors }, answer)) {
    if (status === 404 || status === 405) return { kind: "missing", error: responseError(answer, errors) };
    return failed(responseError(answer, errors), !isRefusal(answer));
  }
  if (descriptor === undefined) return readDirectAnswer(model, answer, errors);
  const read = readOutcome(descriptor, body, certainState(descriptor, body));
  const outcome = merged(read, { address: answer.url });
  // A known state or an output takes precedence over any wrapper around it.
  const isTold = outcome.state !== undefined || (outcome.output ?? null) !== null;
  if (!isTold && isFailureInside(body)) return failed(responseError(answer, errors), false);
  const id = getPointer(body, descriptor.id);
  if (!isWord(id) || id === "") {
    // A failure without an id is a rejection: no prediction exists.
    if (outcome.state === "failed" || outcome.state === "canceled")
      return failed(responseError(answer, errors), false);
    const words = `without an id at ${descriptor.id}: ${bodyStart(answer.text)}`;
    return failed(unexpectedAnswer(answer, words), true);
  }
  return {
    kind: "created",
    id: `${id}`,
    outcome,
    fresh: !(descriptor.result && outcome.state === "succeeded"),
  };
}

/** Reads a response that is the result itself, although other responses of this create describe a task. */
function readImmediate(
  lifecycle: LifecycleDescriptor,
  { output }: NonNullable<LifecycleDescriptor["immediate"]>,
  { body, url }: Answer,
): Extract<ReadCreate, { kind: "created" }> {
  const id = getPointer(body, lifecycle.id);
  const read = readOutcome(lifecycle, body, certainState(lifecycle, body));
  const hasEnded = read.state === "failed" || read.state === "canceled";
  const outcome: Outcome = {
    ...read,
    status: read.status || "succeeded",
    state: hasEnded ? read.state : "succeeded",
    output: output === undefined ? read.output : getPointer(body, output),
    address: url,
  };
  return { kind: "created", id: isWord(id) ? `${id}` : "", outcome, fresh: true };
}

/** Reads the response of a model that returns its output directly. */
function readDirectAnswer(
  model: CreateWork<unknown>["model"],
  answer: Answer,
  errors: ErrorReading | undefined,
): ReadCreate {
  const { body, status } = answer;
  if (isRefusedAnswer(model, body)) return failed(responseError(answer, errors), false);
  if (!isDocumentedAnswer(model, body)) {
    const taskId = acceptedTask(status, body);
    if (taskId !== undefined) {
      const words = `with task ${taskId}, and the model's description has no query for it`;
      return failed(unexpectedAnswer(answer, words, { taskId }), true);
    }
  }
  const outcome: Outcome = { status: "succeeded", state: "succeeded", output: body, address: answer.url };
  return { kind: "created", id: "", outcome, fresh: true };
}

function failed(error: unknown, lost: boolean): ReadCreate {
  return { kind: "failed", error, lost };
}

/** Whether a status proves that nothing was created. */
function isRefusal(answer: Answer): boolean {
  const { status } = answer;
  return status < 500 ? status !== 408 : status === 503 && retryAfterOf(answer) !== undefined;
}
