import { CorsacError, type ErrorCategory } from "../errors/corsac-error.js";

/** A webhook that is not proven to come from the service: answer 401 and do nothing with it. */
export class WebhookVerificationError extends CorsacError {
  static override readonly code = "webhook-verification";
  static override readonly category: ErrorCategory = "authentication";
}
