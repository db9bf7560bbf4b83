import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/** 429: too many requests, and the retries are used up or the requested wait is too long. */
export class RateLimitError extends CorsacError {
  static override readonly code = "rate-limit";
  static override readonly category: ErrorCategory = "rate-limit";
  /** Milliseconds that the service asks to wait, if specified. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: ErrorDetails & { readonly retryAfter?: number | undefined } = {}) {
    super(message, details);
  }
}
