import type { Outcome } from "../predictions/prediction.js";

/** The header that requests a failure or another deviation from a normal success. */
export const directiveHeader = "X-Corsac-Sandbox";

/** Instructions to the sandbox, from a request or a rule of a test. */
export interface Directives {
  /** The outcome of predictions. With `never` they do not finish. */
  outcome?: Outcome | "never";
  /** Total duration of the prediction in milliseconds. */
  duration?: number;
  /** Whether a create that can return the result immediately does so. */
  immediate?: boolean;
  /** Timing of the pieces of a stream. Overrides the sandbox's options. */
  pace?: { firstPiece?: number; rate?: number };
  /** Delivery of the prediction's webhooks: never, twice, or late by this number of milliseconds. */
  webhook?: "lost" | "twice" | number;
  /** Respond with this HTTP status immediately, without processing the request. */
  status?: number;
  /** The `Retry-After` of that response in seconds, or `none` to omit it with 429 and 503. */
  retryAfter?: number | "none";
  /** Milliseconds before the response begins. */
  delay?: number;
  /**
   * Reset the connection: before processing the request, after processing it, or in the middle of the response's body.
   */
  reset?: "request" | "headers" | "body";
  /** Close the connection in the middle of the response's body, as if the body were complete. */
  truncate?: boolean;
  /** Milliseconds over which the response's body is sent in pieces. */
  drip?: number;
  /**
   * Replaces the body: an HTML page; the body with a wrong content type; half of the body with a matching length; an
   * error with HTTP 200, without processing the request; a response about another prediction.
   */
  answer?: "html" | "wrong-type" | "half" | "error" | "other";
}
