import { expect, test } from "vitest";
import { nextPollDelay } from "./polling-schedule.js";

const situation = { elapsed: 0, progress: undefined, interval: 500, retryAfter: undefined, random: 0.5 };

test.each([
  ["at once after the start", {}, 500],
  ["a tenth of what was waited", { elapsed: 30_000 }, 3000],
  ["never more than ten seconds", { elapsed: 3_600_000 }, 10_000],
  ["half of what seems to be left", { elapsed: 10_000, progress: 0.5 }, 5000],
  ["a bar that has hardly moved", { elapsed: 2000, progress: 0.1 }, 1000],
  ["nearly done", { elapsed: 10_000, progress: 0.99 }, 500],
  ["a bar that is full says nothing", { elapsed: 10_000, progress: 1 }, 1000],
  ["a bar that has not moved says nothing", { elapsed: 10_000, progress: 0 }, 1000],
  ["what the service asks", { elapsed: 10_000, retryAfter: 7000 }, 7000],
  ["what the service asks, within reason", { retryAfter: 3_600_000 }, 60_000],
  ["not all at once", { random: 1 }, 550],
  ["an interval of one's own", { interval: 20_000 }, 20_000],
])("%s", (_name, known, want) => {
  expect(nextPollDelay({ ...situation, ...known })).toBeCloseTo(want);
});
