import type { CreateBinding } from "../descriptor/model.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { holdsFile } from "../files/input-file.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import type { Model } from "../model/define-model.js";
import { withJson } from "../operations/call-operation.js";
import { outputConverter } from "../output/output-converter.js";
import type { CreateWork } from "../prediction/create-work.js";
import { throwIfAborted } from "../time/abort.js";
import type { WebhookRequest } from "./ask-webhook.js";
import { chooseCreate, type Ways } from "./choose-create.js";
import type { CreateContext } from "./create-context.js";
import { createBody, createRequest } from "./create-request.js";
import { optionalCode } from "./optional-code.js";
import { type InputOptions, prepareInput } from "./prepare-input.js";

/** How to create a prediction. */
export interface CreateOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends InputOptions<Fields> {
  /** Aborting rejects at once with the signal's reason; a prediction that is created all the same is canceled. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the service is asked to hold its response until the prediction is done, where it can: as long as it allows,
   * or at most so many milliseconds, in whole seconds.
   */
  readonly wait?: boolean | number | undefined;
  /** One of the model's `modes`, where its description has some: `extend`. */
  readonly mode?: string | undefined;
  /** Where the service should send webhooks about it; `@corsac/core/webhooks` reads them. */
  readonly webhook?: string | WebhookRequest | undefined;
}

/**
 * Makes of an input what a create sends, as the ways that suit it, the first to be tried first: checks the input, uploads
 * or inlines its files, and builds a request for each way.
 *
 * @param deadline milliseconds from now after which nobody waits for it any more
 * @throws {InputError} the input is not valid
 * @throws {ConfigurationError} the model cannot be created like this
 */
export async function prepareCreate<Output>(
  context: CreateContext,
  model: Model<object, Output>,
  input: object,
  options: CreateOptions,
  deadline: number = Number.POSITIVE_INFINITY,
): Promise<Ways<Output>> {
  const { requests, settings, unknownWays } = context;
  const { service, lifecycle: name = "" } = model;
  const { signal, wait, webhook, mode } = options;
  throwIfAborted(signal);
  const descriptor = lifecycleOf(service, name);
  if (name && !descriptor) throw new ConfigurationError(`${service.name} has no lifecycle "${name}"`);
  // An address that is wrong is found before files are uploaded.
  requests.base(service);
  const given = await prepareInput(settings, model, input, options);
  const sending = { requests, settings, service, signal, uploads: model.upload };
  const other = isJson(model) ? undefined : (await optionalCode.loadOtherMedia()).otherMedia(sending, model);
  let prepared = given;
  if (holdsFile(given)) {
    const { sendFiles } = await optionalCode.loadFileSending();
    prepared = await (other?.readFiles ?? sendFiles)(sending, given);
  }
  const fixed = {
    ...(mode && (await optionalCode.loadModes()).modeValues(model, mode, prepared)),
    ...(webhook && (await optionalCode.loadWebhooks()).askWebhook(model, webhook)),
  };
  const convert = outputConverter<Output>(requests, settings, service, model, descriptor);
  const bindings = model.create.length > 0 ? model.create : [noBinding];
  const ways = bindings.map(async (binding): Promise<CreateWork<Output>> => {
    const body = createBody(model, binding, prepared, fixed);
    const { write = withJson, exchange } = other?.wayOf(binding) ?? {};
    const request = createRequest(requests, model, binding, descriptor?.wait, wait);
    return {
      service,
      model,
      modelId: model.id,
      lifecycle: descriptor && { name, descriptor },
      binding,
      request: await write({ ...request, deadline }, body),
      body,
      input: other ? other.describe(prepared) : prepared,
      write,
      exchange,
      convert,
    };
  });
  return chooseCreate(model, await Promise.all(ways), unknownWays);
}

/** A model without a way to create it: the request says that its operation is missing. */
const noBinding: CreateBinding = { operation: "" };

/** Whether the requests of a model's creates are JSON, and the responses where they are the output. */
function isJson({ create, lifecycle, operations, output, service }: Model): boolean {
  const isFile = output.files.some(({ encoding }) => encoding === "body");
  return create.every(({ operation }) => {
    const { body, responses } = operations?.[operation] ?? service.operations[operation] ?? {};
    return !body && (lifecycle || !(responses || isFile));
  });
}
