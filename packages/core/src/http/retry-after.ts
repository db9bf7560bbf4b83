/**
 * Milliseconds a service asks to wait: `retry-after-ms`, `Retry-After` in seconds or as a date (RFC 9110), or
 * words such as "resets in ~30s" in the body.
 */
export function readRetryAfter(headers: Headers, body: string, now: number): number | undefined {
  const milliseconds = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (milliseconds >= 0) return milliseconds;
  const header = headers.get("retry-after");
  if (header) {
    const seconds = Number(header);
    if (seconds >= 0) return seconds * 1000;
    const date = Date.parse(header);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  const words = /(?:reset|retry|again)s?\s+(?:in|after)\s+~?(\d+(?:\.\d+)?)\s*s/i.exec(body)?.[1];
  return words === undefined ? undefined : Number(words) * 1000;
}
