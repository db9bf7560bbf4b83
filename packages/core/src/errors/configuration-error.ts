import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** The client was set up wrongly: a base URL with a path too many, a key with a line break, no server. */
export class ConfigurationError extends CorsacError {
  static override readonly code = "configuration";
  static override readonly category: ErrorCategory = "input";
}
