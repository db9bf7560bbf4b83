import { CorsacError } from "../errors/corsac-error.js";
import type { Answer } from "./answer.js";
import { saysUnavailable } from "./failure-kind.js";
import { statusInside } from "./response-error.js";
import { readRetryAfter } from "./retry-after.js";

/** A rejection: its status, and the milliseconds that the service asks to wait. */
export interface Refusal {
  readonly status: number;
  readonly retryAfter: number | undefined;
}

/**
 * The rejection in the body of a response of HTTP 200, with the status that it corresponds to. Messages and codes of
 * "too many requests" become 429, and of "busy" and "internal error" 503, if the body has no status.
 *
 * @param failure the error that reading the response resulted in
 */
export function refusalInside(failure: unknown, answer: Answer): Refusal | undefined {
  const { status, headers, text, body, at } = answer;
  // Other statuses are handled by the transport.
  if (status >= 400 || !CorsacError.isInstance(failure)) return undefined;
  const { category, message } = failure;
  const isBusy = category === "server" && saysUnavailable(message);
  const inside = category === "rate-limit" ? 429 : (statusInside(body) ?? (isBusy ? 503 : undefined));
  if (inside === undefined) return undefined;
  return { status: inside, retryAfter: readRetryAfter(headers, text, at, inside) };
}
