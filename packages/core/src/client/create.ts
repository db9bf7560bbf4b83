import { abortable } from "../abortable.js";
import type { Model } from "../define-model.js";
import type { LifecycleDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { bodyStart } from "../http/error-body.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer, responseError } from "../http/response-error.js";
import { meetsCondition } from "../lifecycle/condition.js";
import { bindValues } from "../lifecycle/parameters.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { getPointer, setPointer } from "../pointer.js";
import { PredictionHandle } from "../prediction/handle.js";
import { operationRequest } from "./call-operation.js";
import type { ClientContext } from "./context.js";
import { outputConverter } from "./output-converter.js";
import { type InputOptions, prepareInput } from "./prepare-input.js";

/** How to create a prediction. */
export interface CreateOptions extends InputOptions {
  /** Aborting rejects at once with the signal's reason; a prediction that is created all the same is canceled. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the service is asked to hold its answer until the prediction is done, where it can: as long as it allows,
   * or at most so many seconds.
   */
  readonly wait?: boolean | number | undefined;
}

/** Creates a prediction: one POST, repeated only where it is certain that nothing was created. */
export async function createPrediction<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: CreateOptions,
): Promise<PredictionHandle<Output>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const body = prepareBody(model, prepareInput(context, model, input, options));
  const created = post(context, model, body, options);
  try {
    return await abortable(created, signal);
  } catch (error) {
    // The request is let come to its end: only its answer tells what there is to cancel.
    if (signal?.aborted) {
      created.then(
        (prediction) => prediction.cancelUnattended(),
        (late: unknown) => {
          if (CreateUncertainError.isInstance(late)) context.logger.warn(late.message);
        },
      );
    }
    throw error;
  }
}

function prepareBody(model: Model, input: Record<string, unknown>): unknown {
  const fixed = Object.entries(model.create[0]?.body ?? {});
  const start = setPointer({}, model.input.pointer, input);
  return fixed.reduce<unknown>((body, [pointer, value]) => setPointer(body, pointer, value), start);
}

async function post<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  body: unknown,
  { signal, wait }: CreateOptions,
): Promise<PredictionHandle<Output>> {
  const { service } = model;
  const [binding] = model.create;
  const lifecycle = model.lifecycle === undefined ? undefined : service.lifecycles[model.lifecycle];
  if (binding === undefined || (model.lifecycle !== undefined && lifecycle === undefined)) {
    throw new ConfigurationError(`${model.id} does not say how its predictions are created and followed`);
  }
  const request = operationRequest(context, service, binding.operation, binding.path);
  const sentAt = new Date(context.clock.now());
  let answer: Answer;
  try {
    answer = await context.transport.exchange({
      ...request,
      headers: { ...request.headers, "content-type": "application/json", ...waitHeader(lifecycle, wait) },
      body: JSON.stringify(body),
      repeatable: false,
      signal,
      finish: true,
    });
  } catch (error) {
    if (ConnectionError.isInstance(error) && error.mayHaveArrived) throw uncertain(model, sentAt, error);
    throw error;
  }
  const response = acceptedBody(model, lifecycle, answer, sentAt);
  const id = lifecycle === undefined ? "" : getPointer(response, lifecycle.id);
  if ((typeof id !== "string" || id === "") && typeof id !== "number" && lifecycle !== undefined) {
    const missing = new ProtocolError(
      `${describeAnswer(answer)} without an id at ${lifecycle.id}: ${bodyStart(answer.text)}`,
      answerDetails(answer),
    );
    throw uncertain(model, sentAt, missing);
  }
  const facts =
    lifecycle === undefined
      ? { status: "succeeded", state: "succeeded" as const, output: response }
      : readAnswer(lifecycle, response);
  const identity = {
    id: String(id),
    service,
    model,
    lifecycle: lifecycle && model.lifecycle ? { name: model.lifecycle, descriptor: lifecycle } : undefined,
    bound: bindValues([lifecycle?.query, lifecycle?.cancel], { request: body, response }),
    convert: outputConverter<Output>(context, service, model),
  };
  return new PredictionHandle(context, identity, facts, true);
}

function waitHeader(
  lifecycle: LifecycleDescriptor | undefined,
  wait: boolean | number | undefined,
): Record<string, string> {
  if (lifecycle?.wait === undefined || !wait) return {};
  const { header, value, maximum } = lifecycle.wait;
  const seconds = Math.floor(wait === true ? maximum : Math.min(wait, maximum));
  return seconds < 1 ? {} : { [header]: value.replace("{seconds}", String(seconds)) };
}

/** The answer's body, if the service took the request. */
function acceptedBody(
  model: Model,
  lifecycle: LifecycleDescriptor | undefined,
  answer: Answer,
  sentAt: Date,
): unknown {
  const { status, body, headers, retryAfter } = answer;
  if (status < 400 && body === undefined) {
    if (headers.get("content-type")?.includes("html")) return requireJson(answer);
    // It was taken, and the answer is cut off.
    try {
      return requireJson(answer);
    } catch (error) {
      throw uncertain(model, sentAt, error);
    }
  }
  const accepted = lifecycle?.accepted
    ? meetsCondition(lifecycle.accepted, status, body)
    : status >= 200 && status < 300;
  if (accepted) return body;
  const refusal = responseError(answer);
  const refused = status < 500 ? status !== 408 : status === 503 && retryAfter !== undefined;
  throw refused ? refusal : uncertain(model, sentAt, refusal);
}

function uncertain(model: Model, sentAt: Date, cause: unknown): CreateUncertainError {
  const known = CorsacError.isInstance(cause) ? cause : undefined;
  return new CreateUncertainError(
    `${known?.message ?? "The create failed"} — whether a prediction of ${model.id} was created is not known`,
    model.id,
    sentAt,
    { cause, method: known?.method, url: known?.url, status: known?.status, requestId: known?.requestId },
  );
}
