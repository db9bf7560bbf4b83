import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/** No response: the host was not found or not reachable, or the connection broke. */
export class ConnectionError extends CorsacError {
  static override readonly code = "connection";
  static override readonly category: ErrorCategory = "network";
  /** False if it is proven that the request did not reach the service. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, mayHaveArrived: boolean, details: ErrorDetails = {}) {
    super(message, details);
    this.mayHaveArrived = mayHaveArrived;
  }
}
