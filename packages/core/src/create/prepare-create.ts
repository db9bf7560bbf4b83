import { holdsFile } from "../files/input-file.js";
import type { Model } from "../model/define-model.js";
import { withJson } from "../operations/call-operation.js";
import { outputConverter } from "../output/output-converter.js";
import type { CreateWork } from "../prediction/create-work.js";
import { throwIfAborted } from "../time/abort.js";
import type { WebhookRequest } from "./ask-webhook.js";
import { chooseCreate, type Ways } from "./choose-create.js";
import type { CreateContext } from "./create-context.js";
import { bareRequest, createBody, heldRequest } from "./create-request.js";
import { optionalCode } from "./optional-code.js";
import { planCreate } from "./plan-create.js";
import { type InputOptions, prepareInput } from "./prepare-input.js";

/** Options for creating a prediction. */
export interface CreateOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends InputOptions<Fields> {
  /** Aborting rejects immediately with the signal's reason; a prediction that was created nevertheless is canceled. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the service is asked to hold its response until the prediction is done, where supported: for the maximum
   * time of the service, or for at most this number of milliseconds, rounded down to seconds.
   */
  readonly wait?: boolean | number | undefined;
  /** One of the model's `modes`, if its description has any: `extend`. */
  readonly mode?: string | undefined;
  /** The URL for webhooks about the prediction; `@corsac/core/webhooks` parses them. */
  readonly webhook?: string | WebhookRequest | undefined;
}

/**
 * Prepares the requests of a create, as the matching ways in the order of the attempts: checks the input, uploads or
 * inlines its files, and builds a request for each way.
 *
 * @param deadline milliseconds from now after which the result is not needed any more
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
  const { service } = model;
  const { signal, wait, webhook, mode, validate = settings.validate } = options;
  throwIfAborted(signal);
  const plan = planCreate(context, model);
  const { lifecycle } = plan;
  const descriptor = lifecycle?.descriptor;
  const isChecked = plan.requiresParameters && validate !== "off";
  const creates = isChecked
    ? (await optionalCode.loadRefusals()).callableWays(context, model, plan)
    : model.create;
  const given = await prepareInput(settings, model, input, options);
  const sending = { requests, settings, service, signal, uploads: model.upload };
  const other = plan.isJson ? undefined : (await optionalCode.loadOtherMedia()).otherMedia(sending, model);
  let prepared = given;
  if (holdsFile(given)) {
    const { sendFiles } = await optionalCode.loadFileSending();
    prepared = await (other?.readFiles ?? sendFiles)(sending, given);
  }
  const fixed = {
    ...(mode && (await optionalCode.loadRequestParts()).modeValues(model, mode, prepared)),
    ...(webhook && (await optionalCode.loadRequestParts()).askWebhook(model, webhook)),
  };
  const convert = outputConverter<Output>(requests, settings, service, model, descriptor);
  const ways = creates.map(async (binding): Promise<CreateWork<Output>> => {
    let bare = plan.requests.get(binding);
    let rest = prepared;
    if (bare === undefined) {
      const filled = (await optionalCode.loadRequestParts()).fillPath(model, binding, prepared);
      bare = bareRequest(requests, filled.model, filled.binding);
      rest = filled.prepared;
    }
    const body = createBody(model, binding, rest, fixed);
    const { write = withJson, exchange } = other?.wayOf(binding) ?? {};
    const request = heldRequest(bare, deadline, descriptor?.wait, wait);
    return {
      service,
      model,
      modelId: model.id,
      lifecycle,
      binding,
      request: await write(request, body),
      body,
      input: other ? other.describe(prepared) : prepared,
      write,
      exchange,
      convert,
    };
  });
  const suitable = chooseCreate(await Promise.all(ways), unknownWays);
  if (suitable) return suitable;
  throw (await optionalCode.loadRefusals()).noWay(model);
}
