import { valueAtPointer } from "../document/contract.js";
import { isLoopback } from "../http/check-caller.js";
import type { Prediction } from "../predictions/prediction.js";

/** Where a prediction's webhooks are sent, or why they are not. Undefined if none were requested. */
export type WebhookTarget = { url: string } | { refused: string };

/** Reads the webhook URL of a create. */
export function webhookTarget(
  { lifecycle, request }: Pick<Prediction, "lifecycle" | "request">,
  allowedHosts: readonly string[],
): WebhookTarget | undefined {
  const { webhook } = lifecycle;
  const value = webhook && valueAtPointer(request, webhook.url);
  if (webhook === undefined || value === undefined || value === null || value === "") return undefined;
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    return { refused: `Its webhooks are not sent: ${webhook.url.slice(1)} is no http or https URL.` };
  const { hostname } = url;
  if (isLoopback(hostname) || allowedHosts.includes("*") || allowedHosts.includes(hostname))
    return { url: url.href };
  return {
    refused:
      `Its webhooks are not sent: the sandbox sends to this machine alone, not to ${hostname}. ` +
      "Start it with `webhooks: { allowedHosts }` to let it.",
  };
}
