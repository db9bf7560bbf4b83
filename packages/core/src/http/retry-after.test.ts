import { expect, test } from "vitest";
import { readRetryAfter, retryAfterOf } from "./retry-after.js";

const now = Date.parse("2026-11-20T12:00:00Z");
const epoch = now / 1000;
type Case = readonly [headers: Record<string, string>, body: unknown, want: number | undefined];

function read([headers, body]: Case, status?: number): number | undefined {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return readRetryAfter(new Headers(headers), text, now, status);
}

test.each<Case>([
  [{ "retry-after": "2" }, "", 2000],
  [{ "retry-after": "2.5" }, "", 2500],
  [{ "retry-after": "0" }, "", 0],
  [{ "retry-after": "-3" }, "", 0],
  [{ "retry-after": "2, 5" }, "", 5000],
  [{ "retry-after": "1m2s" }, "", 62_000],
  [{ "retry-after": "2500ms" }, "", 2500],
  [{ "retry-after": String(epoch + 4) }, "", 4000],
  [{ "retry-after-ms": "1500", "retry-after": "2" }, "", 1500],
  [{ "retry-after-ms": "0", "retry-after": "2" }, "", 0],
  [{ "x-ms-retry-after-ms": "700" }, "", 700],
  [{ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, "", 30_000],
  [{ "retry-after": "2026-11-20T12:00:30Z" }, "", 30_000],
  [{ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }, "", 0],
  [{ "retry-after": "soon" }, "", undefined],
  [{ "retry-after": "" }, "", undefined],
])("header %j", (...one) => {
  expect(read(one)).toBe(one[2]);
});

test.each<Case>([
  // The service's clock is an hour behind, ahead, or two minutes behind with a body that says when.
  [{ date: "Fri, 20 Nov 2026 11:00:00 GMT", "retry-after": "Fri, 20 Nov 2026 11:00:03 GMT" }, "", 3000],
  [{ date: "Fri, 20 Nov 2026 13:00:00 GMT", "retry-after": "Fri, 20 Nov 2026 13:00:03 GMT" }, "", 3000],
  [{ date: "Fri, 20 Nov 2026 11:58:00 GMT" }, { reset_at: "2026-11-20T11:58:10Z" }, 10_000],
  [{ date: "Fri, 20 Nov 2026 11:58:00 GMT", "x-ratelimit-reset": String(epoch - 110) }, "", 10_000],
  [{ date: "whenever", "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, "", 30_000],
])("a date is compared with the service's own: %j", (...one) => {
  expect(read(one)).toBe(one[2]);
});

test.each<Case>([
  [{}, { detail: "throttled", retry_after: 2 }, 2000],
  [{}, { retryAfter: "3" }, 3000],
  [{}, { "Retry-After": 1.5 }, 1500],
  [{}, { error: { retry_after_ms: 250 } }, 250],
  [{}, { error: { retryAfterMilliseconds: 40 } }, 40],
  [{}, { error: { retry_after_seconds: 7 } }, 7000],
  [{}, { error: { message: "limited", details: [{ "@type": "x" }, { retryDelay: "2s" }] } }, 2000],
  [{}, { details: [{ retryDelay: { seconds: "2", nanos: 500_000_000 } }] }, 2500],
  [{}, { rate_limit: { limit: 10, remaining: 0, reset: epoch + 8 } }, 8000],
  [{}, { resetAt: (epoch + 8) * 1000 }, 8000],
  [{}, { wait: "1m2s" }, 62_000],
  [{}, { wait_seconds: 9 }, 9000],
  [{}, { retry_after: "PT1M2.5S" }, 62_500],
  [{}, { retry_after: "PT1H" }, 3_600_000],
  [{}, { retryAfter: "00:01:02" }, 62_000],
  [{}, { retry_after: "PT" }, undefined],
  [{}, { retry: 3, retries: 2, retryable: true, waiting: 5 }, undefined],
  [{}, { data: null, code: 1302 }, undefined],
])("field of a body %j %j", (...one) => {
  expect(read(one)).toBe(one[2]);
});

test.each<[string, number | undefined]>([
  ['{"detail":"Request was throttled. Your rate limit resets in ~30s."}', 30_000],
  ["try again in 1.5 seconds", 1500],
  ["Please try again in 2500ms.", 2500],
  ["Please RETRY AFTER 26 SECONDS.", 26_000],
  ["Rate limit: 3 / min. Please try again in 1m2s.", 62_000],
  ["Limit of 10 requests per 60 seconds. Please wait for 4 seconds", 4000],
  ["wait at least 1 minute and 5 seconds", 65_000],
  ["try again in a minute", 60_000],
  ["try again after 2026-11-20T12:00:12Z", 12_000],
  ["Retry-After: 5", 5000],
  ["请求过于频繁，请在 2 秒后重试", 2000],
  ["请 1 分 30 秒之后再试", 90_000],
  ["每 60 秒最多 10 次请求，请 5 秒后再试", 5000],
  ["操作太快，请十五秒后再试", 15_000],
  ["请等待 500 毫秒", 500],
  ["冷却时间：两分钟", 120_000],
  [
    JSON.stringify({ message: "请在 2 秒后重试" }).replace(
      /\p{Script=Han}/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16)}`,
    ),
    2000,
  ],
  ["每 60 秒最多 10 次请求", undefined],
  ["10 requests per 60 seconds", undefined],
  ["resets in 3 moons", undefined],
  ["try again later", undefined],
  ["", undefined],
])("words %s: %s ms", (text, want) => {
  expect(read([{}, text, want])).toBe(want);
});

test.each<Case>([
  [{ "ratelimit-reset": "2" }, "", 2000],
  [{ "x-ratelimit-reset": String(epoch + 6) }, "", 6000],
  [{ "x-rate-limit-reset": "3" }, "", 3000],
  [{ "x-ratelimit-reset-after": "1.25" }, "", 1250],
  [{ ratelimit: '"burst";r=7;t=1, "day";r=0;t=20' }, "", 20_000],
  [
    {
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "1s",
      "x-ratelimit-remaining-tokens": "149",
      "x-ratelimit-reset-tokens": "6m0s",
    },
    "",
    1000,
  ],
  [{ "x-ratelimit-reset-requests": "9s", "x-ratelimit-reset-tokens": "4s" }, "", 4000],
  [
    {
      "anthropic-ratelimit-tokens-remaining": "0",
      "anthropic-ratelimit-tokens-reset": "2026-11-20T12:00:11Z",
      "anthropic-ratelimit-requests-remaining": "3",
      "anthropic-ratelimit-requests-reset": "2026-11-20T12:00:01Z",
    },
    "",
    11_000,
  ],
  [{ ratelimit: '"burst";r=0;t=3, "day";r=0;t=20, "hour";r=0;t=5' }, "", 20_000],
  [{ "ratelimit-limit": "10", "ratelimit-remaining": "0" }, "", undefined],
])("limits %j", (...one) => {
  expect(read(one)).toBe(one[2]);
});

test("limits and bodies speak of a wait only where the service refuses", async () => {
  const words = "try again in 2 s";
  const limits: Case = [{ "ratelimit-reset": "2" }, "", 2000];
  expect([200, 404, 500, 503].map((status) => read(limits, status))).toEqual(Array(4).fill(undefined));
  expect([200, 400, 500].map((status) => read([{}, words, 0], status))).toEqual(Array(3).fill(undefined));
  expect([429, 503].map((status) => read([{}, words, 0], status))).toEqual([2000, 2000]);
  expect(read([{ "retry-after": "1" }, "", 0], 500)).toBe(1000);
  for (const [status, want] of [
    [429, 2000],
    [503, 2000],
    [400, undefined],
  ] as const) {
    const response = new Response(words, { status });
    const { headers } = response;
    const answer = {
      method: "GET",
      url: "",
      status,
      headers,
      text: words,
      body: undefined,
      at: now,
      authenticated: true,
      requestId: undefined,
    };
    expect(retryAfterOf(answer)).toBe(want);
  }
});

test("a body that is nested deeper than messages are has no wait, and does not exhaust the stack", () => {
  const levels = 50_000;
  for (const inner of ['{"retry_after":3}', '"try again in 3 s"']) {
    const text = `${"[".repeat(levels)}${inner}${"]".repeat(levels)}`;
    expect(readRetryAfter(new Headers(), text, now)).toBeUndefined();
  }
});
