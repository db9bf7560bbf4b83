import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/**
 * A create was sent and no usable answer came back: the prediction may exist and may have to be paid for.
 * It is never repeated blindly; look for it in the service's list before you create it again.
 */
export class CreateUncertainError extends CorsacError {
  static override readonly code = "create-uncertain";
  static override readonly category: ErrorCategory = "uncertain";
  /** The model's id. */
  readonly model: string;
  /** When the request was sent. */
  readonly sentAt: Date;

  constructor(message: string, model: string, sentAt: Date, details: ErrorDetails = {}) {
    super(message, {
      hint: "The prediction may exist. Look for it in the service's list before creating it again.",
      ...details,
    });
    this.model = model;
    this.sentAt = sentAt;
  }
}
