import { expect, test } from "vitest";
import { provesUnsent } from "./connection-fault.js";
import { readRetryAfter } from "./retry-after.js";
import { isWorthRetrying, retryDelay } from "./retry-policy.js";

const now = Date.parse("2026-11-20T12:00:00Z");

test.each<[Record<string, string>, string, number | undefined]>([
  [{ "retry-after": "2" }, "", 2000],
  [{ "retry-after": "0" }, "", 0],
  [{ "retry-after-ms": "1500", "retry-after": "2" }, "", 1500],
  [{ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, "", 30_000],
  [{ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }, "", 0],
  [{ "retry-after": "soon" }, "", undefined],
  [{}, '{"detail":"Request was throttled. Your rate limit resets in ~30s."}', 30_000],
  [{}, "try again in 1.5 seconds", 1500],
  [{}, "resets in 3 moons", undefined],
  [{}, "", undefined],
])("%j %s: %s ms", (headers, body, want) => {
  expect(readRetryAfter(new Headers(headers), body, now)).toBe(want);
});

test.each<[number, boolean, number | undefined, boolean]>([
  [429, false, undefined, true],
  [503, false, 1000, true],
  [503, false, undefined, false],
  [500, false, 1000, false],
  [408, false, undefined, false],
  [500, true, undefined, true],
  [408, true, undefined, true],
  [404, true, undefined, false],
  [200, true, 1000, false],
])("status %i, repeatable %s, Retry-After %s: %s", (status, repeatable, retryAfter, want) => {
  expect(isWorthRetrying(status, repeatable, retryAfter)).toBe(want);
});

test.each<[number, number | undefined, number, number]>([
  [0, undefined, 1, 500],
  [2, undefined, 0.5, 1000],
  [9, undefined, 1, 10_000],
  [0, 2000, 0, 2000],
  [0, 2000, 1, 2200],
  [0, 60_000, 1, 61_000],
])("try %i, Retry-After %s, chance %d: %i ms", (attempt, retryAfter, random, want) => {
  expect(retryDelay(attempt, retryAfter, random)).toBe(want);
});

test.each<[string, unknown, boolean]>([
  ["refused", { message: "fetch failed", cause: { code: "ECONNREFUSED" } }, true],
  ["unknown host", { message: "fetch failed", cause: { code: "ENOTFOUND" } }, true],
  [
    "refused at every address",
    { cause: { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNREFUSED" }] } },
    true,
  ],
  ["reset at one address", { cause: { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNRESET" }] } }, false],
  ["refused, as Bun says it", { code: "ConnectionRefused" }, true],
  [
    "refused, as Deno says it",
    { message: "error sending request: tcp connect error: Connection refused" },
    true,
  ],
  ["reset", { message: "fetch failed", cause: { code: "ECONNRESET" } }, false],
  ["closed", { message: "fetch failed", cause: { code: "UND_ERR_SOCKET" } }, false],
  ["anything else", "boom", false],
])("%s", (_name, fault, want) => {
  expect(provesUnsent(fault)).toBe(want);
});
