import { parseWebhook, verifyWebhook, WebhookVerificationError } from "@corsac/core/webhooks";
import { corsac, models } from "../../../lib/corsac";
import { saveFiles } from "../../../lib/gallery";

/** Saves the files of a prediction that has ended, also if its page was closed. */
export async function POST(request: Request): Promise<Response> {
  try {
    const verified = await verifyWebhook(request, process.env["CORSAC_WEBHOOK_SECRET"] ?? "");
    const event = parseWebhook(verified, models);
    const model = models.find(({ id }) => id === event.model);
    const prediction = await corsac().predictions.resume(event.prediction, { model });
    await prediction.settle(event);
    if (prediction.state === "succeeded") await saveFiles(prediction.id, await prediction.output());
    return new Response(null, { status: 204 });
  } catch (error) {
    if (WebhookVerificationError.isInstance(error)) return new Response(null, { status: 401 });
    throw error;
  }
}
