/** One attempt to deliver a webhook, as passed to `record`. */
export interface WebhookDelivery {
  /** The same for every attempt and copy of one webhook. */
  id: string;
  prediction: string;
  /** The service's name of the event if it has one, otherwise the state. */
  event: string;
  url: string;
  body: string;
  headers: Readonly<Record<string, string>>;
  /** Starts at 1. */
  attempt: number;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** The status of the receiver's response. Absent if there was none. */
  status?: number;
  /** Why there was no response. */
  error?: string;
}

/** How webhooks are sent. */
export interface Webhooks {
  /** The signing secret, for services that sign: `whsec_` and base64. */
  secret: string;
  /** Hosts other than this machine that webhooks may be sent to: `hooks.example`, or `*` for all. */
  allowedHosts: readonly string[];
  fetch: typeof fetch;
  /**
   * Delays in milliseconds after which each copy of a webhook is sent. Empty for a lost one. One copy without delay if
   * absent.
   */
  copies?: (webhook: Pick<WebhookDelivery, "id" | "prediction" | "event" | "url">) => readonly number[];
  /** Called for every attempt. */
  record?: (delivery: WebhookDelivery) => void;
}

/** The secret of a sandbox that has no other one. It is public and protects nothing. */
export const defaultWebhookSecret = "whsec_Y29yc2FjLXNhbmRib3gtd2ViaG9vay1zZWNyZXQ=";
