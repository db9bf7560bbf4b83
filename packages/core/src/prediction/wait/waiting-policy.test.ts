import { expect, test } from "vitest";
import { addSample, nextQueryIn, type ProgressSample } from "./waiting-policy.js";

const situation = {
  elapsed: 0,
  queries: 1,
  samples: [],
  durations: [],
  interval: 225,
  retryAfter: undefined,
  random: 0,
};
const steady: readonly ProgressSample[] = [
  { at: 10_000, progress: 0.1 },
  { at: 50_000, progress: 0.5 },
];

test.each([
  ["at first, nothing is done so soon", { queries: 0 }, 306],
  ["early on", { elapsed: 1000 }, 225],
  ["then a share of what was waited", { elapsed: 7800 }, 355],
  ["about twice a second in the first minute", { elapsed: 44_000 }, 513],
  ["then a share again", { elapsed: 78_000 }, 3955],
  ["never more than a third of a minute", { elapsed: 3_600_000 }, 19_500],
  ["a little earlier, not all at once", { elapsed: 78_000, random: 1 }, 3757.25],
  ["the first long one is left to chance", { elapsed: 61_440, random: 1 }, 621.15],
  ["after a create that was held for a minute", { elapsed: 62_400, queries: 0 }, 3155],
  ["an interval of one's own", { interval: 20_000 }, 20_000],
  ["what the service asks", { elapsed: 10_000, retryAfter: 7000 }, 7000],
  ["what the service asks, and never earlier", { retryAfter: 7000, random: 1 }, 7700],
  ["what the service asks, within reason", { retryAfter: 3_600_000 }, 60_000],
  ["half the way of the shortest before", { elapsed: 10_000, durations: [60_000, 90_000, 70_000] }, 5000],
  ["the end of that way", { elapsed: 50_000, durations: [60_000, 90_000, 70_000] }, 4000],
  ["two are no experience", { elapsed: 10_000, durations: [60_000, 90_000] }, 10_000 / 19.5 - 45],
])("%s", (_name, known, want) => {
  expect(nextQueryIn({ ...situation, ...known })).toBeCloseTo(want);
});

test("far from the end that the progress tells, a part of the way; near it, as dense as was saved", () => {
  const far = nextQueryIn({ ...situation, elapsed: 50_000, samples: steady });
  expect(far).toBeGreaterThan(20_000);
  expect(far).toBeLessThan(50_000);
  const near = { ...situation, elapsed: 103_000, queries: 12, samples: steady };
  expect(nextQueryIn(near)).toBeCloseTo(225 / 6);
  expect(nextQueryIn({ ...near, queries: 10_000 })).toBeGreaterThan(4000);
});

test("one look at the progress is not trusted far", () => {
  expect(nextQueryIn({ ...situation, elapsed: 1000, samples: [{ at: 1000, progress: 0.01 }] })).toBe(500);
});

test("overdue for long, dense no longer", () => {
  const samples = addSample(steady, 100_000, 1);
  const overdue = { ...situation, samples, queries: 20 };
  expect(nextQueryIn({ ...overdue, elapsed: 106_000 })).toBeLessThan(50);
  expect(nextQueryIn({ ...overdue, elapsed: 160_000 })).toBeGreaterThan(150);
});

test("samples: what has not moved adds nothing, and a new start forgets", () => {
  expect(addSample([], 0, undefined)).toEqual([]);
  expect(addSample([], 0, 0)).toEqual([]);
  expect(addSample(steady, 60_000, 0.5)).toBe(steady);
  expect(addSample(steady, 60_000, 0.2)).toEqual([{ at: 60_000, progress: 0.2 }]);
  expect(addSample(steady, 60_000, 0.6)).toHaveLength(3);
});
