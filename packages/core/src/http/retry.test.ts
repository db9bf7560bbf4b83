import { expect, test } from "vitest";
import { provesUnsent } from "./connection-fault.js";
import { isWorthRetrying, retryDelay } from "./retry-policy.js";

test.each<[number, boolean, number | undefined, boolean]>([
  [429, false, undefined, true],
  [503, false, 1000, true],
  [503, false, undefined, false],
  [500, false, 1000, false],
  [408, false, undefined, false],
  [500, true, undefined, true],
  [408, true, undefined, true],
  [404, true, undefined, false],
  [425, true, undefined, true],
  [502, true, undefined, true],
  [504, true, undefined, true],
  [200, true, 1000, false],
  // Up to a minute.
  [429, true, 60_000, true],
  [429, true, 60_001, false],
  [429, false, 60_001, false],
])("status %i, repeatable %s, Retry-After %s: %s", (status, repeatable, retryAfter, want) => {
  expect(isWorthRetrying(status, repeatable, retryAfter)).toBe(want);
});

test.each([500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530])(
  "a read is repeated after a %i",
  (status) => {
    expect(isWorthRetrying(status, true, undefined)).toBe(true);
  },
);

test.each([400, 401, 402, 403, 409, 410, 422, 501, 505, 519, 528])("and not after a %i", (status) => {
  expect(isWorthRetrying(status, true, undefined)).toBe(false);
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
