/** Webhooks where there are `Request` and `Response`: Hono here, and the same in workers, Bun, Deno and Next.js. */
import { createClient } from "@corsac/core";
import { parseWebhook, verifyWebhook, WebhookVerificationError } from "@corsac/core/webhooks";
import { fluxSchnell, sdxl } from "@corsac/models";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const { CORSAC_BASE_URL: baseUrl, CORSAC_API_KEY: apiKey, CORSAC_WEBHOOK_SECRET: secret = "" } = process.env;
const models = [fluxSchnell, sdxl];
const corsac = createClient({ baseUrl, apiKey, models });

const app = new Hono();

app.post("/webhooks", async ({ req, body }) => {
  const event = parseWebhook(await verifyWebhook(req.raw, secret), models);
  const model = models.find(({ id }) => id === event.model);
  const prediction = await corsac.predictions.resume(event.prediction, { model });
  await prediction.settle(event);
  if (prediction.state === "succeeded") {
    for (const [index, file] of (await prediction.output()).entries()) {
      console.log(await file.save(`${prediction.id}-${index}`, { folder: "outputs", overwrite: true }));
    }
  }
  return body(null, 204);
});

app.onError((error, { json }) =>
  json({ error: error.name }, WebhookVerificationError.isInstance(error) ? 401 : 500),
);

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"] ?? 3000) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/webhooks`),
);
