import { expect, test } from "vitest";
import { addSample, nextQueryIn, type ProgressSample } from "./waiting-policy.js";

const situation = { elapsed: 0, queries: 0, samples: [], interval: 500, retryAfter: undefined, random: 0 };
const steady: readonly ProgressSample[] = [
  { at: 10_000, progress: 0.1 },
  { at: 50_000, progress: 0.5 },
];

test.each([
  ["the first after one interval", { elapsed: 0 }, 500],
  ["less what the create took", { elapsed: 120 }, 380],
  ["less what the query took", { elapsed: 1900, queries: 3 }, 100],
  ["late by more than an interval: a whole one", { elapsed: 2100, queries: 3 }, 500],
  ["a twentieth of the time from ten seconds on", { elapsed: 10_000, queries: 20 }, 500],
  ["a twentieth of a minute", { elapsed: 60_000, queries: 0 }, 3000],
  ["never more than half a minute", { elapsed: 3_600_000, queries: 0 }, 30_000],
  ["an interval of one's own", { interval: 20_000 }, 20_000],
  ["a little later, not all at once", { random: 1 }, 525],
  ["what the service asks", { elapsed: 10_000, retryAfter: 7000 }, 7000],
  ["what the service asks, and never earlier", { retryAfter: 7000, random: 1 }, 7700],
  ["what the service asks, within reason", { retryAfter: 3_600_000 }, 60_000],
])("%s", (_name, known, want) => {
  expect(nextQueryIn({ ...situation, ...known })).toBeCloseTo(want);
});

/** The starts of the queries of a prediction that takes `duration`, when each takes `roundTrip`. */
function drive(duration: number, roundTrip: number): { readonly queries: number; readonly late: number } {
  let elapsed = roundTrip;
  for (let queries = 0; ; queries++) {
    elapsed += nextQueryIn({ ...situation, elapsed, queries });
    const seen = elapsed + roundTrip / 2;
    elapsed += roundTrip;
    if (seen >= duration) return { queries: queries + 1, late: elapsed - duration };
  }
}

test.each([20, 90, 230, 400])(
  "round trips of %i ms: in time, with no more requests than one per interval",
  (trip) => {
    const late: number[] = [];
    for (let duration = 700; duration < 400_000; duration = duration * 1.013 + 37) {
      const one = drive(duration, trip);
      expect(one.queries).toBeLessThanOrEqual(Math.ceil(duration / 500) + 1);
      late.push(one.late / (Math.max(500, duration * 0.05) + trip));
    }
    expect(late.sort((left, right) => left - right)[Math.floor(late.length * 0.95)]).toBeLessThanOrEqual(1);
  },
);

test("far from the end that the progress predicts, a part of the remaining time; near it, short intervals from the saved queries", () => {
  const far = nextQueryIn({ ...situation, elapsed: 50_000, queries: 30, samples: steady });
  expect(far).toBeGreaterThan(5000);
  expect(far).toBeLessThan(25_001);
  const near = { ...situation, elapsed: 99_950, queries: 12, samples: steady };
  expect(nextQueryIn(near)).toBeCloseTo(100);
  expect(nextQueryIn({ ...near, queries: 10_000 })).toBeGreaterThan(400);
});

test("one look at the progress is not trusted far", () => {
  expect(
    nextQueryIn({ ...situation, elapsed: 1000, queries: 1, samples: [{ at: 1000, progress: 0.01 }] }),
  ).toBe(500);
});

test("overdue for long, dense no longer", () => {
  const overdue = { ...situation, samples: addSample(steady, 100_000, 1), queries: 20 };
  expect(nextQueryIn({ ...overdue, elapsed: 100_500 })).toBe(100);
  expect(nextQueryIn({ ...overdue, elapsed: 160_000 })).toBeGreaterThan(1000);
});

test("samples: unchanged progress adds none, and a restart removes the earlier ones", () => {
  expect(addSample([], 0, undefined)).toEqual([]);
  expect(addSample([], 0, 0)).toEqual([]);
  expect(addSample(steady, 60_000, 0.5)).toBe(steady);
  expect(addSample(steady, 60_000, 0.2)).toEqual([{ at: 60_000, progress: 0.2 }]);
  expect(addSample(steady, 60_000, 0.6)).toHaveLength(3);
});
