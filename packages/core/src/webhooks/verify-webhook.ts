import { ConfigurationError } from "../errors/configuration-error.js";
import type { DeliveryMemory } from "./delivery-memory.js";
import { type IncomingWebhook, rawBody, requireHeader } from "./incoming.js";
import { decodeBase64, importSecret } from "./secret.js";
import { WebhookVerificationError } from "./verification-error.js";

const verified: unique symbol = Symbol("verified");

/** A webhook that is proven to come from the service. Created by `verifyWebhook` only. */
export interface VerifiedWebhook {
  readonly [verified]: true;
  /** The delivery's id: the same when the same webhook is delivered again. */
  readonly id: string;
  /**
   * Whether the same delivery (its id and its time) was verified before, which means that it is replayed: respond with
   * 200 and ignore it. A retry of the service is signed again, with the same id and another time, and is not a replay.
   * Set only with the option `deliveries`.
   */
  readonly isReplay?: boolean;
  /** When this delivery was signed. */
  readonly timestamp: Date;
  /** The raw body, as text. */
  readonly body: string;
}

/** Options of the verification. */
export interface VerifyOptions {
  /** The maximum difference in seconds between the webhook's time and now. 300 by default. */
  readonly tolerance?: number | undefined;
  /** Records deliveries, as required for `isReplay`: `deliveryMemory()`, or a store that several servers share. */
  readonly deliveries?: DeliveryMemory | undefined;
  /** Returns milliseconds since the epoch, for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Verifies that a webhook was sent by the owner of the secret, is not too old, and was not changed in transit.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @param webhook a `Request` whose body was not read, or headers and the raw body
 * @param secret the signing secret shown by the service; several during a rotation
 * @throws {WebhookVerificationError} it is unsigned, signed with another secret, too old, or changed: respond with 401
 * @throws {ConfigurationError} the body is not raw, or the secret is not valid
 */
export async function verifyWebhook(
  webhook: Request | IncomingWebhook,
  secret: string | readonly string[] | undefined,
  { tolerance = 300, deliveries, now = Date.now }: VerifyOptions = {},
): Promise<VerifiedWebhook> {
  const secrets = requireSecrets(secret);
  const keys = await Promise.all(secrets.map(importSecret));
  const { headers } = webhook;
  const id = requireHeader(headers, "webhook-id");
  const time = requireHeader(headers, "webhook-timestamp");
  const signatures = requireHeader(headers, "webhook-signature");
  const body = await rawBody(webhook);
  const seconds = /^\d{1,12}$/.test(time) ? Number(time) : Number.NaN;
  const age = now() / 1000 - seconds;
  if (!(Math.abs(age) <= tolerance)) {
    throw new WebhookVerificationError(
      Number.isNaN(age)
        ? "The webhook's time is not a number of seconds"
        : `The webhook's time is ${Math.round(Math.abs(age))} seconds ${age > 0 ? "ago" : "ahead"}: more than ${tolerance}`,
      { hint: "It may be a replay of an old webhook, or the clock of this machine is wrong." },
    );
  }
  if (!(await isSigned(keys, signatures, `${id}.${time}.`, body))) {
    throw new WebhookVerificationError("The webhook is not signed with this secret", {
      hint: "Is it the secret of this service, and the raw body?",
    });
  }
  const verifiedWebhook = {
    [verified]: true,
    id,
    timestamp: new Date(seconds * 1000),
    body: new TextDecoder().decode(body),
  } as const;
  if (deliveries === undefined) return verifiedWebhook;
  // After this time the same delivery is rejected for its age.
  const until = new Date((seconds + tolerance) * 1000);
  return { ...verifiedWebhook, isReplay: await deliveries.remember(`${id}.${time}`, until) };
}

function requireSecrets(secret: string | readonly string[] | undefined): readonly string[] {
  const secrets = [secret].flat();
  const known = secrets.filter((one) => one !== undefined).filter((one) => one.trim() !== "");
  if (known.length > 0 && known.length === secrets.length) return known;
  throw new ConfigurationError("verifyWebhook was called without a secret: it is undefined or empty", {
    hint: "Is the environment variable with the signing secret set? Nothing was verified.",
  });
}

/** Whether one of the signatures matches one of the keys. Web Crypto compares in constant time. */
async function isSigned(
  keys: readonly CryptoKey[],
  signatures: string,
  start: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const head = new TextEncoder().encode(start);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  const given = signatures.split(/\s+/).flatMap((signature) => {
    const [version, text = ""] = signature.split(",");
    const bytes = version === "v1" ? decodeBase64(text) : undefined;
    return bytes?.length === 32 ? [bytes] : [];
  });
  // A sender has a few secrets at most; a longer list is an attempt to cause excessive work.
  const pairs = keys.flatMap((key) => given.slice(0, 10).map((bytes) => ({ key, bytes })));
  const checks = await Promise.all(
    pairs.map(({ key, bytes }) => crypto.subtle.verify("HMAC", key, bytes, content)),
  );
  return checks.includes(true);
}

/** Whether a webhook was returned by `verifyWebhook`. */
export function isVerified(webhook: object): webhook is VerifiedWebhook {
  return verified in webhook;
}
