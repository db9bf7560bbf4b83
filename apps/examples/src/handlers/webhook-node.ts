/** Webhooks with nothing but Node: verified, taken in any order and as often as they come, their files saved. */
import { createServer } from "node:http";
import { createClient } from "@corsac/core";
import { parseWebhook, verifyWebhook, WebhookVerificationError } from "@corsac/core/webhooks";
import { fluxSchnell } from "@corsac/models";

const { CORSAC_BASE_URL: baseUrl, CORSAC_API_KEY: apiKey, CORSAC_WEBHOOK_SECRET: secret = "" } = process.env;
const corsac = createClient({ baseUrl, apiKey });

const server = createServer(async (request, response) => {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    // The raw bytes: what was parsed and written again has another signature.
    const webhook = await verifyWebhook({ headers: request.headers, body: Buffer.concat(chunks) }, secret);
    const event = parseWebhook(webhook, fluxSchnell);
    const prediction = await corsac.predictions.resume(event.prediction, { model: fluxSchnell });
    await prediction.settle(event);
    if (prediction.state === "succeeded") {
      for (const [index, file] of (await prediction.output()).entries()) {
        // The id comes from outside: the name must not lead out of the folder.
        console.log(await file.save(`${prediction.id}-${index}`, { folder: "outputs", overwrite: true }));
      }
    }
    response.writeHead(204).end();
  } catch (error) {
    if (!WebhookVerificationError.isInstance(error)) console.error(error);
    // Anything but a 2xx makes the service deliver it again.
    response.writeHead(WebhookVerificationError.isInstance(error) ? 401 : 500).end();
  }
});

server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`http://127.0.0.1:${address?.port}`);
});
