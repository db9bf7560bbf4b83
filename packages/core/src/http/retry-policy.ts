/** A service that asks for a longer wait than this is not waited for: the caller decides. Milliseconds. */
const longestRetryAfter = 60_000;

/** Statuses after which a read is worth another try. */
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/**
 * Whether an answer is worth another try. A request that must not be done twice is tried again only where the
 * service says that it refused it: 429, and 503 with `Retry-After`.
 */
export function isWorthRetrying(
  status: number,
  repeatable: boolean,
  retryAfter: number | undefined,
): boolean {
  if ((retryAfter ?? 0) > longestRetryAfter) return false;
  if (repeatable) return passing.includes(status);
  return status === 429 || (status === 503 && retryAfter !== undefined);
}

/** Milliseconds before the next try, with full jitter. `attempt` counts from 0, `random` is from 0 to 1. */
export function retryDelay(attempt: number, retryAfter: number | undefined, random: number): number {
  // A little later than asked, and not all clients at once.
  if (retryAfter !== undefined) return retryAfter + random * Math.min(1000, retryAfter * 0.1);
  return random * Math.min(10_000, 500 * 2 ** attempt);
}
