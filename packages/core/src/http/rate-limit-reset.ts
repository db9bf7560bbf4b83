import { readWait } from "./wait-value.js";

interface Reset {
  /** Milliseconds. */
  readonly wait: number;
  /** Whether nothing remains of this limit. */
  readonly isUsedUp: boolean;
}

/**
 * Milliseconds until a used-up limit starts anew, as the headers of a 429 say: `RateLimit-Reset`, `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers), `X-RateLimit-Reset`, `X-RateLimit-Reset-After`,
 * `x-ratelimit-reset-requests` (OpenAI), `anthropic-ratelimit-requests-reset`.
 *
 * Services count several things, each with its own reset. Those of which nothing remains count; where no header says
 * so, the soonest does.
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

/** The header that says what remains of a limit, by the name of the one that says when it starts anew. */
function remainingNameOf(name: string): string | undefined {
  const [, start, end] = /^(.*rate-?limit-(?:.*-)?)reset(?:-after)?(-.*)?$/.exec(name) ?? [];
  return start === undefined ? undefined : `${start}remaining${end ?? ""}`;
}

/** `"default";r=0;t=2`, of one limit or several. */
function readLimits(text: string): Reset[] {
  return text.split(",").flatMap((limit) => {
    const seconds = /;\s*t=(\d+)/.exec(limit)?.[1];
    return seconds === undefined ? [] : [{ wait: Number(seconds) * 1000, isUsedUp: /;\s*r=0\b/.test(limit) }];
  });
}
