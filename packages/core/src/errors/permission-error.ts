import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** 403: the key is known, but may not do this. */
export class PermissionError extends CorsacError {
  static override readonly code = "permission";
  static override readonly category: ErrorCategory = "permission";
}
