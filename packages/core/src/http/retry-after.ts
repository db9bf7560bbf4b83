import type { Answer } from "./answer.js";

/**
 * Milliseconds a service asks to wait: `retry-after-ms`, `Retry-After` in seconds or as a date (RFC 9110), or
 * words such as "resets in ~30s" in the body.
 */
export function readRetryAfter(headers: Headers, body: string, now: number): number | undefined {
  const milliseconds = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (milliseconds >= 0) return milliseconds;
  const asked =
    headers.get("retry-after") ||
    /(?:reset|retry|again)s?\s+(?:in|after)\s+~?(\d+(?:\.\d+)?)\s*s/i.exec(body)?.[1] ||
    "never";
  const seconds = Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Milliseconds that a refusal asks to wait before the next try. Its body is left to be read. */
export async function askedDelay(response: Response, now: number): Promise<number | undefined> {
  const { status, headers } = response;
  return readRetryAfter(headers, status === 429 ? await response.clone().text() : "", now);
}

/** Milliseconds that an answer asks to wait. */
export function retryAfterOf({ status, headers, text, at }: Answer): number | undefined {
  return readRetryAfter(headers, status === 429 ? text : "", at);
}
