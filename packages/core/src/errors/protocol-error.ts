import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** A response that contradicts the service's description: a web page, truncated JSON, no id, no status. */
export class ProtocolError extends CorsacError {
  static override readonly code = "protocol";
  static override readonly category: ErrorCategory = "protocol";
}
