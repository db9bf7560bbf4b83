export { type DeliveryMemory, type DeliveryMemoryOptions, deliveryMemory } from "./delivery-memory.js";
export type { IncomingHeaders, IncomingWebhook } from "./incoming.js";
export { parseWebhook, type WebhookEvent } from "./parse-webhook.js";
export { WebhookVerificationError } from "./verification-error.js";
export { type VerifiedWebhook, type VerifyOptions, verifyWebhook } from "./verify-webhook.js";
