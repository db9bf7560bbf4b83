import { remember } from "../client/catalog.js";
import type { ClientContext } from "../client/context.js";
import { uncommon } from "../client/loaded-later.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { JsonPointer, JsonValue } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { holdsFile } from "../files/input-file.js";
import type { Model } from "../model/define-model.js";
import { operationRequest, withJson } from "../operations/call-operation.js";
import { outputConverter } from "../output/output-converter.js";
import type { WebhookRequest } from "./ask-webhook.js";
import type { CreateWork } from "./create-work.js";
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

/** Makes of an input what a create sends, its files uploaded or inlined. @throws {InputError} the input is not valid */
export async function prepareWork<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  input: object,
  options: CreateOptions,
): Promise<CreateWork<Output>> {
  const { service } = model;
  const { signal, wait, webhook, mode } = options;
  signal?.throwIfAborted();
  remember(context.catalog, model);
  const given = await prepareInput(context, model, input, options);
  await context.locate(service);
  // Asked for by few, and loaded for those.
  const prepared = holdsFile(given)
    ? await (await uncommon()).sendFiles({ context, service, signal }, given)
    : given;
  const told = webhook && (await uncommon()).askWebhook(model, webhook);
  const fixed = mode && (await uncommon()).modeValues(model, mode, prepared);
  const workIn = (binding: CreateBinding | undefined): Promise<CreateWork<Output>> =>
    createWork(context, model, prepared, wait, { ...fixed, ...told }, binding);
  const [first, second] = model.create;
  return second || first?.present || first?.absent
    ? (await uncommon()).chooseCreate(context, model, workIn)
    : workIn(first);
}

/** What a create of a model sends in one way, and how it is followed. `prepared` is the input as it is sent, `told` what else. */
async function createWork<Output>(
  context: ClientContext,
  model: Model<object, Output>,
  prepared: Record<string, unknown>,
  wait: CreateOptions["wait"],
  told: Readonly<Record<JsonPointer, JsonValue>>,
  binding: CreateBinding = { operation: "" },
): Promise<CreateWork<Output>> {
  const { service, id: modelId, lifecycle: name = "" } = model;
  const descriptor = service.lifecycles[name];
  if (name && !descriptor) {
    throw new ConfigurationError(`${service.name} has no lifecycle "${name}"`);
  }
  const places = Object.entries({ [model.input.pointer]: prepared, ...binding.body, ...told });
  const isFlat = places.every(([pointer]) => /^(\/[^/~]+)?$/.test(pointer));
  const body = isFlat
    ? Object.assign(
        {},
        ...places.map(([pointer, value]) => (pointer ? { [pointer.slice(1)]: value } : value)),
      )
    : (await uncommon()).bodyOf(places);
  const request = withJson(
    operationRequest(context, service, binding.operation, binding.path, binding.query, model.operations),
    body,
  );
  const hold = descriptor?.wait;
  const asked = wait === true ? Number.POSITIVE_INFINITY : Number(wait ?? 0);
  const seconds = hold ? Math.floor(Math.min(hold.maximum, asked)) : 0;
  return {
    service,
    model,
    modelId,
    lifecycle: descriptor && { name, descriptor },
    request:
      hold && seconds > 0
        ? {
            ...request,
            headers: { ...request.headers, [hold.header]: hold.value.replace("{seconds}", `${seconds}`) },
            hold: seconds * 1000,
          }
        : request,
    body,
    input: prepared,
    convert: outputConverter<Output>(context, service, model, descriptor),
  };
}
