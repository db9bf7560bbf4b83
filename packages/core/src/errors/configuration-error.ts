import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The client is not configured correctly: a base URL with an excess path, a key with a line break, no server. */
export class ConfigurationError extends CorsacError {
  static override readonly code = "configuration";
  static override readonly category: ErrorCategory = "input";
}
