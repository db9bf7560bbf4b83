import { SandboxError } from "../sandbox-error.js";
import { keyBytes } from "./sign-webhook.js";
import { defaultWebhookSecret, type Webhooks } from "./webhook-options.js";

/** Webhook options of a sandbox. */
export interface WebhookOptions {
  /** `whsec_` and base64. If absent, a fixed secret, which protects nothing. */
  secret?: string;
  /** Hosts other than this machine that webhooks may be sent to: `hooks.example`, or `*` for all. */
  allowedHosts?: readonly string[];
  /** Sends webhooks. */
  fetch?: typeof fetch;
}

/** @throws {SandboxError} `invalid-options` for an invalid secret. */
export function readWebhookOptions({ secret, allowedHosts, fetch }: WebhookOptions = {}): Webhooks {
  if (secret !== undefined && !isSecret(secret))
    throw new SandboxError("invalid-options", "The secret of webhooks must be base64 after `whsec_`.");
  return {
    secret: secret ?? defaultWebhookSecret,
    allowedHosts: allowedHosts ?? [],
    fetch: fetch ?? globalThis.fetch,
  };
}

function isSecret(secret: string): boolean {
  try {
    return keyBytes(secret).byteLength > 0;
  } catch {
    return false;
  }
}
