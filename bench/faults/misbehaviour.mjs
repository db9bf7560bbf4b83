// Building blocks of situations: when the server misbehaves, and common actions of a client.
import { createHmac } from "node:crypto";

/** Misbehaves at the first requests of a kind, and then responds correctly. */
export const first =
  (kind, ...answers) =>
  (seen, count) =>
    seen.kind === kind ? answers[count - 1] : undefined;

export const always = (kind, answer) => (seen) => (seen.kind === kind ? answer : undefined);

export async function readFile({ api }) {
  return String(await api.read(await api.run({ prompt: "x" })));
}

/** A webhook signed according to https://www.standardwebhooks.com, and the secret. */
export function signedWebhook({ timestamp = Math.floor(Date.now() / 1000), tamper = false } = {}) {
  const secret = `whsec_${Buffer.from("a secret of thirty-two bytes ....").toString("base64")}`;
  const body = JSON.stringify({ id: "p1", status: "succeeded", output: [] });
  const signature = createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(`w1.${timestamp}.${body}`)
    .digest("base64");
  const headers = {
    "webhook-id": "w1",
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${Buffer.alloc(32).toString("base64")} v1,${signature}`,
  };
  return { request: { headers, body: tamper ? body.replace("p1", "p2") : body }, secret };
}
