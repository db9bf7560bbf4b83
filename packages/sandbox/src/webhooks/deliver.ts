import type { SandboxContext } from "../http/sandbox-context.js";
import { signWebhook } from "./sign-webhook.js";
import type { WebhookDelivery } from "./webhook-options.js";

/** Seconds between the attempts to deliver a webhook: about a minute in total. */
const pauses = [1, 2, 4, 8, 16, 32];
/** Maximum milliseconds until the receiver responds. */
const longestAnswer = 10_000;

/** A webhook to deliver. */
export type Webhook = Pick<WebhookDelivery, "id" | "prediction" | "event" | "url" | "body"> & {
  signed: boolean;
};

/**
 * Delivers a webhook, with retries for about a minute until the receiver responds with 2xx. Redirects are not followed.
 */
export async function deliver(context: SandboxContext, webhook: Webhook): Promise<void> {
  const { clock, closing, webhooks, logger } = context;
  const copies = webhooks.copies?.(webhook) ?? [0];
  await Promise.all(
    copies.map(async (delay) => {
      if (delay > 0) await clock.sleep(delay, closing);
      for (let attempt = 1; !closing.aborted; attempt++) {
        const delivery = await attemptDelivery(context, webhook, attempt);
        webhooks.record?.(delivery);
        const { status, error } = delivery;
        if (status !== undefined && status >= 200 && status < 300) return;
        if (closing.aborted) return;
        const pause = pauses[attempt - 1];
        const outcome = `The webhook ${webhook.event} of ${webhook.prediction} got ${status ?? error}`;
        if (pause === undefined) {
          logger.warn(`${outcome}: given up after ${attempt} tries`);
          return;
        }
        logger.info(`${outcome}: tried again in ${pause} s`);
        await clock.sleep(pause * 1000, closing);
      }
    }),
  );
}

async function attemptDelivery(
  { clock, closing, webhooks }: SandboxContext,
  { signed, id, body, url, prediction, event }: Webhook,
  attempt: number,
): Promise<WebhookDelivery> {
  const sentAt = clock.now();
  // A retry keeps the webhook's id, and is signed with its own time.
  const signature = signed ? await signWebhook(webhooks.secret, id, body, sentAt) : {};
  const headers = { "content-type": "application/json", "user-agent": "corsac-sandbox", ...signature };
  const delivery = { id, prediction, event, url, body, headers, attempt, sentAt };
  try {
    const { fetch } = webhooks;
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.any([closing, AbortSignal.timeout(longestAnswer)]),
    });
    await response.body?.cancel();
    return { ...delivery, status: response.status };
  } catch (error) {
    return { ...delivery, error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
