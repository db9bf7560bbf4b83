import type { Settings } from "../contract/settings.js";
import type { Answer } from "../http/answer.js";
import { refusalInside } from "../http/refusal-inside.js";
import { isWorthRetrying, retryDelay } from "../http/retry-policy.js";

/**
 * Milliseconds before a query is repeated because its response of HTTP 200 contains a temporary failure: too many
 * requests, or a status after which the transport repeats a read. `undefined` where the failure is to be thrown.
 *
 * @param failure the error that reading the response resulted in
 * @param attempt counts from 0
 */
export function passingDelay(
  failure: unknown,
  answer: Answer,
  attempt: number,
  { retries, random }: Pick<Settings, "retries" | "random">,
): number | undefined {
  const refusal = refusalInside(failure, answer);
  if (refusal === undefined || attempt >= retries) return undefined;
  const { status, retryAfter } = refusal;
  return isWorthRetrying(status, true, retryAfter) ? retryDelay(attempt, retryAfter, random()) : undefined;
}
