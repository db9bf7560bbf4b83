import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** An answer that the service's description does not allow: a web page, cut-off JSON, no id, no status. */
export class ProtocolError extends CorsacError {
  static override readonly code = "protocol";
  static override readonly category: ErrorCategory = "protocol";
}
