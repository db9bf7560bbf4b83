import { expect, test, vi } from "vitest";
import { parseRate, rateLimit } from "./rate-limit.js";

test.each([
  ["5", { count: 5, per: 1000 }],
  ["60/m", { count: 60, per: 60_000 }],
  ["0.5/s", { count: 0.5, per: 1000 }],
  ["1000/h", { count: 1000, per: 3_600_000 }],
])("reads %s", (text, rate) => {
  expect(parseRate(text)).toEqual(rate);
});

test.each(["", "0", "-1", "5/d", "x/s", "1e3"])("refuses %j", (text) => {
  expect(() => parseRate(text)).toThrow("--rate takes");
});

test("lets one pass every so often, and all once it is aborted", async () => {
  vi.useFakeTimers();
  try {
    const turn = rateLimit({ count: 2, per: 1000 }, () => Date.now());
    const stop = new AbortController();
    const passed: number[] = [];
    const start = Date.now();
    const turns = Promise.all(
      [0, 1, 2, 3].map(async () => {
        await turn(stop.signal);
        passed.push(Date.now() - start);
      }),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(passed).toEqual([0, 500, 1000]);
    stop.abort();
    await turns;
    expect(passed).toHaveLength(4);
  } finally {
    vi.useRealTimers();
  }
});
