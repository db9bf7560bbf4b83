import type { JsonPointer, JsonValue } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Model } from "../model/define-model.js";

/** A requested webhook and its events, as the service names them; the service's default events if absent. */
export interface WebhookRequest {
  readonly url: string;
  readonly events?: readonly string[];
}

/**
 * The values in a create's body that request webhooks, by position.
 *
 * @throws {ConfigurationError} the service does not support webhooks, or not for these events
 */
export function askWebhook(
  model: Model,
  wanted: string | WebhookRequest,
): Readonly<Record<JsonPointer, JsonValue>> {
  const { url, events }: WebhookRequest = typeof wanted === "string" ? { url: wanted } : wanted;
  const { service } = model;
  const webhook = service.lifecycles[model.lifecycle ?? ""]?.webhook;
  if (webhook === undefined)
    throw new ConfigurationError(`${service.name} sends no webhooks about ${model.id}`);
  if (!/^https?:\/\//.test(url))
    throw new ConfigurationError(`${JSON.stringify(url)} is no URL for webhooks`);
  if (events === undefined) return { [webhook.url]: url };
  const known = webhook.events?.values ?? [];
  const unknown = events.find((event) => !known.includes(event));
  if (webhook.events === undefined || unknown !== undefined) {
    throw new ConfigurationError(
      `${service.name} has no webhooks for the event "${unknown ?? events.join()}"`,
      {
        hint: known.length === 0 ? "Leave the events out." : `There are ${known.join(", ")}.`,
      },
    );
  }
  return { [webhook.url]: url, [webhook.events.pointer]: [...events] };
}
