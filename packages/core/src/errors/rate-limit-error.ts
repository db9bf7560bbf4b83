import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/** 429: too many requests, and the tries are used up or the service asks for a longer wait than is sensible. */
export class RateLimitError extends CorsacError {
  static override readonly code = "rate-limit";
  static override readonly category: ErrorCategory = "rate-limit";
  /** Milliseconds the service asks to wait, if it said so. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: ErrorDetails & { readonly retryAfter?: number | undefined } = {}) {
    super(message, details);
  }
}
