import { createHmac, randomUUID } from "node:crypto";

/** Headers of a webhook, signed as Standard Webhooks says. */
export function signWebhook(body: string, secret: string, at: Date = new Date()): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const time = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(time),
    "webhook-signature": `v1,${signature}`,
  };
}
