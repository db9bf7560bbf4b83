import type { PredictionJson } from "../contract/prediction.js";
import type { PredictionEvent } from "../contract/prediction-event.js";
import type { LifecycleDescriptor, PredictionState } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { parseExactJson } from "../json/parse-json.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import { readWebhook, readWebhookId } from "../lifecycle/read-webhook.js";
import type { Model } from "../model/define-model.js";
import { isVerified, type VerifiedWebhook } from "./verify-webhook.js";

/** What a webhook says of a prediction. */
export interface WebhookEvent<Output = unknown> extends PredictionEvent {
  /** The model's id. */
  readonly model: string;
  /** The service's own word; `""` where the webhook is not trusted, whatever it says. */
  readonly status: string;
  /** `pending` where the webhook is not trusted. */
  readonly state: PredictionState;
  /** For `predictions.resume`, in the process that gets the webhook. */
  readonly prediction: PredictionJson;
  /** Never present at run time: carries the type of the output. */
  readonly "~output"?: Output;
}

/**
 * Reads a webhook the way the model's lifecycle says. One that was not verified says nothing but an id: its event
 * makes `settle` ask the service.
 *
 * @example
 * const event = parseWebhook(await verifyWebhook(request, secret), fluxSchnell);
 * const prediction = await corsac.predictions.resume(event.prediction, { model: fluxSchnell });
 * await prediction.settle(event);
 * @param webhook what `verifyWebhook` gave, or the body of an unsigned webhook: its text, or as parsed JSON, which has lost
 *   the digits of a number over 2^53: prefer the text where ids are numbers
 * @param models the model it is of, or all it may be of
 * @throws {ProtocolError} it is no webhook of these models, or its id is a number that was rounded
 */
export function parseWebhook<Known extends Model>(
  webhook: VerifiedWebhook | string | object,
  models: Known | readonly Known[],
): WebhookEvent<OutputOf<Known>> {
  const trusted = typeof webhook === "object" && isVerified(webhook);
  const text = trusted ? webhook.body : webhook;
  const payload = typeof text === "string" ? parseExactJson(text) : text;
  const found = findModel(payload, isList(models) ? models : [models]);
  if (found === undefined) {
    const shown = typeof text === "string" ? text : JSON.stringify(text);
    throw new ProtocolError(`The webhook is of no prediction of these models: ${bodyStart(shown)}`);
  }
  const { model, lifecycle, id } = found;
  const facts = trusted ? readWebhook(lifecycle, payload) : undefined;
  const status = facts?.status ?? "";
  const state = facts?.state ?? (status === "" ? "pending" : "running");
  return {
    id,
    trusted,
    body: payload,
    model: model.id,
    status,
    state,
    prediction: {
      service: model.service.name,
      model: model.id,
      id,
      ...(model.lifecycle === undefined ? {} : { lifecycle: model.lifecycle }),
      // Only `settle` may say more: it knows what came before.
      status: "",
      state: "pending",
    },
  };
}

/** The output of a model. */
type OutputOf<Known extends Model> = Known extends Model<object, infer Output> ? Output : never;

interface Found {
  readonly model: Model;
  readonly lifecycle: LifecycleDescriptor;
  readonly id: string;
}

/** The model the payload names; where it names none, the first that its shape fits. */
function findModel(payload: unknown, models: readonly Model[]): Found | undefined {
  const fitting = models.flatMap((model): (Found & { named: string | undefined })[] => {
    const lifecycle = lifecycleOf(model.service, model.lifecycle ?? "");
    if (lifecycle === undefined) throw new ConfigurationError(`${model.id} has no lifecycle`);
    const id = readWebhookId(lifecycle, payload);
    return id === undefined ? [] : [{ model, lifecycle, id, named: readWebhook(lifecycle, payload).model }];
  });
  return (
    fitting.find(({ model, named }) => named === model.id) ??
    // Created by version, some services name no model, or hide it.
    fitting.find(({ named }) => named === undefined || fitting.length === 1)
  );
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
