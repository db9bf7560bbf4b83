import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The output is no longer available: services remove outputs after some time. */
export class OutputExpiredError extends CorsacError {
  static override readonly code = "output-expired";
  static override readonly category: ErrorCategory = "expired";
}
