import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/** A file has more bytes than the client's `maximumFileSize` allows. */
export class OutputTooLargeError extends CorsacError {
  static override readonly code = "output-too-large";
  static override readonly category: ErrorCategory = "protocol";
}
