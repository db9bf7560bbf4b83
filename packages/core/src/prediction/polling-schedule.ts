import { longestRetryAfter } from "../http/retry-policy.js";

/** What is known when the next query is planned. Milliseconds. */
export interface PollingSituation {
  /** Since waiting began. */
  readonly elapsed: number;
  /** 0 to 1. */
  readonly progress: number | undefined;
  /** The shortest time between two queries. */
  readonly interval: number;
  /** What the service asked for. */
  readonly retryAfter: number | undefined;
  /** From 0 to 1. */
  readonly random: number;
}

const longestInterval = 10_000;

/**
 * Milliseconds until the next query. Without progress, a tenth of the time already waited: a long prediction costs
 * few queries and is still known soon after its end. With progress, half of what seems to be left, but at most half
 * the time already waited: a guess from the first tenth is often far off.
 */
export function nextPollDelay(situation: PollingSituation): number {
  const { elapsed, progress, interval, retryAfter, random } = situation;
  if (retryAfter !== undefined) return Math.max(interval, Math.min(retryAfter, longestRetryAfter));
  const left =
    progress && progress < 1 ? Math.min((elapsed * (1 - progress)) / progress, elapsed) / 2 : elapsed / 10;
  const delay = Math.min(Math.max(interval, left), Math.max(interval, longestInterval));
  return delay * (0.9 + 0.2 * random);
}
