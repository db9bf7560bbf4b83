import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** 404: the service has no such prediction, model or path. */
export class NotFoundError extends CorsacError {
  static override readonly code = "not-found";
  static override readonly category: ErrorCategory = "not-found";
}
