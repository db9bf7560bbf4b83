/** Webhooks in Express. `express.json()` must not come first: it keeps nothing of the raw body. */
import { createClient } from "@corsac/core";
import { parseWebhook, verifyWebhook, WebhookVerificationError } from "@corsac/core/webhooks";
import { fluxSchnell } from "@corsac/models";
import express, { type NextFunction, type Request, type Response } from "express";

const { CORSAC_BASE_URL: baseUrl, CORSAC_API_KEY: apiKey, CORSAC_WEBHOOK_SECRET: secret = "" } = process.env;
const corsac = createClient({ baseUrl, apiKey });

const app = express();

app.post("/webhooks", express.raw({ type: "*/*", limit: "5mb" }), async ({ headers, body }, response) => {
  const event = parseWebhook(await verifyWebhook({ headers, body }, secret), fluxSchnell);
  const prediction = await corsac.predictions.resume(event.prediction, { model: fluxSchnell });
  await prediction.settle(event);
  if (prediction.state === "succeeded") {
    for (const [index, file] of (await prediction.output()).entries()) {
      console.log(await file.save(`${prediction.id}-${index}`, { folder: "outputs", overwrite: true }));
    }
  }
  response.status(204).end();
});

app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
  response.status(WebhookVerificationError.isInstance(error) ? 401 : 500).end();
});

const server = app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`http://127.0.0.1:${address?.port}/webhooks`);
});
