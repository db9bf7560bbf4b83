/** The longest requested wait that is honored, in milliseconds. A longer one is left to the caller. */
const longestRetryAfter = 60_000;

/**
 * Statuses after which a read is repeated: the service is busy, or a gateway did not reach it. 520 to 527 and 530 are
 * Cloudflare's for an origin that does not respond
 * (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/), 529 is
 * "overloaded".
 */
const passing: ReadonlySet<number> = new Set([
  408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530,
]);

/**
 * Whether a request is repeated after a response. A request that is not idempotent is repeated only where the response
 * states that it was rejected: 429, and 503 with `Retry-After`.
 */
export function isWorthRetrying(
  status: number,
  repeatable: boolean,
  retryAfter: number | undefined,
): boolean {
  if ((retryAfter ?? 0) > longestRetryAfter) return false;
  if (repeatable) return passing.has(status);
  return status === 429 || (status === 503 && retryAfter !== undefined);
}

/** Milliseconds before the next attempt, with full jitter. `attempt` counts from 0, `random` is from 0 to 1. */
export function retryDelay(attempt: number, retryAfter: number | undefined, random: number): number {
  // A little later than requested, and spread over clients.
  if (retryAfter !== undefined) return retryAfter + random * Math.min(1000, retryAfter * 0.1);
  return random * Math.min(10_000, 500 * 2 ** attempt);
}
