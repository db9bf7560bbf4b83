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

/** The content of a webhook about a prediction. */
export interface WebhookEvent<Output = unknown> extends PredictionEvent {
  /** The model's id. */
  readonly model: string;
  /** The status as the service names it; `""` where the webhook is not trusted. */
  readonly status: string;
  /** `pending` where the webhook is not trusted. */
  readonly state: PredictionState;
  /** A reference for `predictions.resume`, in the process that receives the webhook. */
  readonly prediction: PredictionJson;
  /** Never present at run time: the type of the output. */
  readonly "~output"?: Output;
}

/**
 * Parses a webhook with the model's lifecycle. Of one that was not verified only the id is used: its event causes
 * `settle` to query the service.
 *
 * @example
 * const event = parseWebhook(await verifyWebhook(request, secret), fluxSchnell);
 * const prediction = await corsac.predictions.resume(event.prediction, { model: fluxSchnell });
 * await prediction.settle(event);
 * @param webhook the result of `verifyWebhook`, or the body of an unsigned webhook: its text, or parsed JSON, in which
 * numbers over 2^53 are rounded: use the text where ids are numbers
 * @param models the model of the prediction, or all possible models
 * @throws {ProtocolError} it is not a webhook of these models, or its id is a number that was rounded
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
    throw new ProtocolError(`The webhook is of no prediction of these models: ${bodyStart(shown)}`, {
      hint:
        typeof text === "string"
          ? "Are these the models that the webhook was requested for?"
          : "Pass the text of the webhook: a number over 2^53 is rounded when JSON is parsed, and is then no id.",
    });
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
      // Only `settle` can return more, because it has the earlier state.
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

/** The model named in the payload; if none is named, the first that matches its shape. */
function findModel(payload: unknown, models: readonly Model[]): Found | undefined {
  const fitting = models.flatMap((model): (Found & { named: string | undefined })[] => {
    const lifecycle = lifecycleOf(model.service, model.lifecycle ?? "");
    if (lifecycle === undefined) throw new ConfigurationError(`${model.id} has no lifecycle`);
    const id = readWebhookId(lifecycle, payload);
    return id === undefined ? [] : [{ model, lifecycle, id, named: readWebhook(lifecycle, payload).model }];
  });
  return (
    fitting.find(({ model, named }) => named === model.id) ??
    // Some services omit or hide the model of predictions that are created by version.
    fitting.find(({ named }) => named === undefined || fitting.length === 1)
  );
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
