import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The service rejected the request or failed for a reason without a class of its own, such as 500 or a conflict. */
export class ServiceError extends CorsacError {
  static override readonly code = "service";
  static override readonly category: ErrorCategory = "server";
}
