import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** 403: the key is valid, but not permitted to do this. */
export class PermissionError extends CorsacError {
  static override readonly code = "permission";
  static override readonly category: ErrorCategory = "permission";
}
