import { CorsacError, type ErrorCategory } from "../errors/corsac-error.js";

/** A webhook that is not proven to come from the service: respond with 401 and ignore it. */
export class WebhookVerificationError extends CorsacError {
  static override readonly code = "webhook-verification";
  static override readonly category: ErrorCategory = "authentication";
}
