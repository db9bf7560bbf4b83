import { expect, it } from "vitest";
import { ManualClock } from "../fixtures/manual-clock.js";
import { TestClock } from "./test-clock.js";

const { signal } = new AbortController();

it("runs with the other clock, and ahead of it", async () => {
  const base = new ManualClock();
  const clock = new TestClock(base);
  const start = base.now();
  const slept = clock.sleep(5000, signal);
  clock.advance(2000);
  expect(clock.now()).toBe(start + 2000);
  await base.sleeping();
  base.advance(3000);
  await slept;
  expect(clock.now()).toBe(start + 5000);
});

it("stands, is moved on, and goes on from there", async () => {
  const base = new ManualClock();
  const clock = new TestClock(base);
  clock.stopAt(1000);
  const slept = clock.sleep(500, signal);
  base.advance(100_000);
  expect(clock.now()).toBe(1000);
  clock.advance(500);
  await slept;
  clock.start();
  base.advance(7);
  expect(clock.now()).toBe(1507);
});

it("wakes who is no longer waited for", async () => {
  const clock = new TestClock(new ManualClock());
  const stop = new AbortController();
  const slept = clock.sleep(500, stop.signal);
  stop.abort();
  await slept;
});
