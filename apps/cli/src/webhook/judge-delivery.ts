import { verifyWebhook, WebhookVerificationError } from "@corsac/core/webhooks";
import type { JsonValue } from "@corsac/importer/document";
import type { Delivery } from "./webhook-server.js";

/** A delivery, and whether its signature is valid. */
export interface JudgedDelivery {
  readonly path: string;
  /** Absent where there is no secret for the check. */
  readonly verified?: boolean;
  /** The reason why it is not verified. */
  readonly reason?: string;
  /** The `webhook-id` header of Standard Webhooks. */
  readonly id?: string;
  /** JSON, or the text where it is not JSON. */
  readonly body: JsonValue;
}

function parsed(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/**
 * Checks the signature of a delivery.
 *
 * @param secret the signing secret; without one nothing is checked
 */
export async function judgeDelivery(
  { path, headers, body }: Delivery,
  secret: string | undefined,
  now: () => number,
): Promise<JudgedDelivery> {
  const id = headers["webhook-id"];
  const facts = { path, ...(id === undefined ? {} : { id }), body: parsed(new TextDecoder().decode(body)) };
  if (secret === undefined) return facts;
  try {
    await verifyWebhook({ headers, body }, secret, { now });
    return { ...facts, verified: true };
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    return { ...facts, verified: false, reason: error.message };
  }
}
