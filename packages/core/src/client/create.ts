import { abortable } from "../abortable.js";
import type { Model } from "../define-model.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { JsonPointer, JsonValue } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { holdsFile } from "../files/input-file.js";
import { setPointer } from "../pointer.js";
import type { PredictionHandle } from "../prediction/handle.js";
import type { WebhookRequest } from "../webhooks/ask-webhook.js";
import { operationRequest, withJson, withQuery } from "./call-operation.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./context.js";
import { createFrom } from "./create-from.js";
import type { CreateWork } from "./create-work.js";
import { handles } from "./handles.js";
import { outputConverter } from "./output-converter.js";
import { type InputOptions, prepareInput } from "./prepare-input.js";

/** How to create a prediction. */
export interface CreateOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends InputOptions<Fields> {
  /** Aborting rejects at once with the signal's reason; a prediction that is created all the same is canceled. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the service is asked to hold its answer until the prediction is done, where it can: as long as it allows,
   * or at most so many seconds.
   */
  readonly wait?: boolean | number | undefined;
  /** One of the model's `modes`, where its description has some: `extend`. */
  readonly mode?: string | undefined;
  /** Where the service should send webhooks about it; `@corsac/core/webhooks` reads them. */
  readonly webhook?: string | WebhookRequest | undefined;
}

/** Creates a prediction of a model. */
export async function createPrediction<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: CreateOptions,
): Promise<PredictionHandle<Output>> {
  const work = await prepareWork(context, model, input, options);
  const { openPrediction } = await handles();
  return openPrediction(context, await createFrom(context, work, options.signal));
}

/** Makes of an input what a create sends, its files uploaded or inlined. @throws {InputError} the input is not valid */
export async function prepareWork<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: CreateOptions,
): Promise<CreateWork<Output>> {
  const { signal } = options;
  signal?.throwIfAborted();
  remember(context.catalog, model);
  const prepared = await prepareInput(context, model, input, options);
  await context.locate(model.service);
  const sent = holdsFile(prepared) ? await fileSending(context, model, prepared, signal) : prepared;
  // Asked for by few, and loaded for those.
  const asked =
    options.webhook && (await import("../webhooks/ask-webhook.js")).askWebhook(model, options.webhook);
  const fixed =
    options.mode === undefined
      ? undefined
      : (await import("./choose-mode.js")).modeValues(model, options.mode, sent);
  const workIn = (binding: CreateBinding | undefined): CreateWork<Output> =>
    createWork(context, model, sent, options, { ...fixed, ...asked }, binding);
  const [first, second] = model.create;
  return second || first?.present || first?.absent
    ? (await import("./choose-create.js")).chooseCreate(context, model, workIn)
    : workIn(first);
}

/** The input with URLs in place of its files. What does that is loaded with the first file. */
async function fileSending(
  context: ClientContext,
  { service }: Model,
  input: Record<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  const { sendFiles } = await import("../files/send-files.js");
  return abortable(sendFiles({ context, service, signal }, input), signal);
}

/** What a create of a model sends in one way, and how it is followed. `prepared` is the input as it is sent, `asked` what else. */
function createWork<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  prepared: Record<string, unknown>,
  options: CreateOptions,
  asked: Readonly<Record<JsonPointer, JsonValue>>,
  binding: CreateBinding | undefined,
): CreateWork<Output> {
  const { service, id: modelId } = model;
  const name = model.lifecycle;
  const descriptor = name === undefined ? undefined : service.lifecycles[name];
  if (binding === undefined || (name !== undefined && descriptor === undefined)) {
    throw new ConfigurationError(`${modelId} does not say how its predictions are created and followed`);
  }
  const body = Object.entries({ ...binding.body, ...asked }).reduce<unknown>(
    (sent, [pointer, value]) => setPointer(sent, pointer, value),
    setPointer({}, model.input.pointer, prepared),
  );
  const target = operationRequest(context, service, binding.operation, binding.path);
  const request = withJson(binding.query ? withQuery(target, binding.query) : target, body);
  const { wait = false } = options;
  const hold = descriptor?.wait;
  const maximum = hold?.maximum ?? 0;
  const seconds = Math.floor(Math.min(maximum, wait === true ? maximum : Number(wait)));
  return {
    service,
    model,
    modelId,
    lifecycle: name !== undefined && descriptor ? { name, descriptor } : undefined,
    request:
      hold && seconds >= 1
        ? {
            ...request,
            headers: { ...request.headers, [hold.header]: hold.value.replace("{seconds}", String(seconds)) },
            hold: seconds * 1000,
          }
        : request,
    body,
    input: prepared,
    convert: outputConverter<Output>(context, service, model),
  };
}
