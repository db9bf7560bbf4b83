import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The output is no longer there: services remove outputs after a time. */
export class OutputExpiredError extends CorsacError {
  static override readonly code = "output-expired";
  static override readonly category: ErrorCategory = "expired";
}
