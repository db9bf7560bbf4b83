// What published clients get wrong about webhooks.
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { outcome } from "../testing/outcome.fixture.js";
import { verifyWebhook } from "../webhooks/verify-webhook.js";

test("15: a webhook with a timestamp of 2001 is refused, although its signature is right", async () => {
  const bytes = Buffer.from("thirty-two bytes of a good secret");
  const secret = `whsec_${bytes.toString("base64")}`;
  const body = '{"id":"p1","status":"succeeded"}';
  const signed = (timestamp: number): Parameters<typeof verifyWebhook>[0] => ({
    body,
    headers: {
      "webhook-id": "w1",
      "webhook-timestamp": String(timestamp),
      "webhook-signature": `v1,${createHmac("sha256", bytes).update(`w1.${timestamp}.${body}`).digest("base64")}`,
    },
  });
  const timestamp = 1_000_000_000;
  const then = await verifyWebhook(signed(timestamp), secret, { now: () => timestamp * 1000 });
  expect(then.id).toBe("w1");
  const { error } = await outcome(verifyWebhook(signed(timestamp), secret));
  expect(error).toMatchObject({ category: "authentication" });
});
