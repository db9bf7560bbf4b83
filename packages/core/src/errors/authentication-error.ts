import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** 401: the key is missing or wrong. */
export class AuthenticationError extends CorsacError {
  static override readonly code = "authentication";
  static override readonly category: ErrorCategory = "authentication";
}
