import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** 402: the account has no credit left. */
export class PaymentRequiredError extends CorsacError {
  static override readonly code = "payment-required";
  static override readonly category: ErrorCategory = "payment";
}
