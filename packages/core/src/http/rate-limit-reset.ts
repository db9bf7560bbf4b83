import { readWait } from "./wait-value.js";

interface Reset {
  /** Milliseconds. */
  readonly wait: number;
  /** Whether this limit is used up. */
  readonly isUsedUp: boolean;
}

/**
 * Milliseconds until a used-up limit is reset, from the headers of a 429: `RateLimit-Reset`, `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers), `X-RateLimit-Reset`, `X-RateLimit-Reset-After`,
 * `x-ratelimit-reset-requests` (OpenAI), `anthropic-ratelimit-requests-reset`.
 *
 * Services have several limits, each with its own reset. The used-up limits count; if no header marks one as used up,
 * the earliest reset counts.
 */
export function readRateLimitReset(headers: Headers, clock: number): number | undefined {
  const resets: Reset[] = [];
  headers.forEach((value, name) => {
    if (/^(x-)?ratelimit$/.test(name)) resets.push(...readLimits(value));
    const remainingName = remainingNameOf(name);
    if (remainingName === undefined) return;
    const wait = readWait(value, clock);
    if (wait !== undefined) resets.push({ wait, isUsedUp: headers.get(remainingName)?.trim() === "0" });
  });
  const usedUp = resets.filter(({ isUsedUp }) => isUsedUp);
  if (usedUp.length > 0) return Math.max(...usedUp.map(({ wait }) => wait));
  return resets.length > 0 ? Math.min(...resets.map(({ wait }) => wait)) : undefined;
}

/** The name of the header with the remaining amount of a limit, from the name of the header with its reset. */
function remainingNameOf(name: string): string | undefined {
  const [, start, end] = /^(.*rate-?limit-(?:.*-)?)reset(?:-after)?(-.*)?$/.exec(name) ?? [];
  return start === undefined ? undefined : `${start}remaining${end ?? ""}`;
}

/** Parses `"default";r=0;t=2`, of one limit or several. */
function readLimits(text: string): Reset[] {
  return text.split(",").flatMap((limit) => {
    const seconds = /;\s*t=(\d+)/.exec(limit)?.[1];
    return seconds === undefined ? [] : [{ wait: Number(seconds) * 1000, isUsedUp: /;\s*r=0\b/.test(limit) }];
  });
}
