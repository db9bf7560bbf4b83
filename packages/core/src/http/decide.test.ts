import { expect, test } from "vitest";
import { decide, type Outcome, type RetrySituation } from "./decide.js";

type Undone = Exclude<Outcome<unknown>, { kind: "done" }>;

const usual: RetrySituation = {
  attempt: 0,
  retries: 2,
  spent: 0,
  retryTime: 10_000,
  deadline: Number.POSITIVE_INFINITY,
  repeatable: true,
  random: 1,
};
const refused = (status: number, retryAfter?: number): Undone => ({
  kind: "refused",
  status,
  retryAfter,
  read: async () => undefined,
});
const incomplete: Undone = { kind: "incomplete", status: 200, value: undefined };
const lost: Undone = { kind: "fault", error: new Error("lost"), unsent: false };
const unsent: Undone = { ...lost, unsent: true };

test.each<[string, Undone, Partial<RetrySituation>, number | undefined]>([
  ["a refusal that passes", refused(500), {}, 500],
  ["the last attempt but one", refused(500), { attempt: 1 }, 1000],
  ["the last attempt", refused(500), { attempt: 2 }, undefined],
  ["no attempts but the first", refused(500), { retries: 0 }, undefined],
  ["just before the time is over", refused(500), { spent: 9_999 }, 500],
  ["when the time is over", refused(500), { spent: 10_000 }, undefined],
  ["a delay that ends with the deadline", refused(500), { spent: 100, deadline: 600 }, 500],
  ["a delay that ends after the deadline", refused(500), { spent: 101, deadline: 600 }, undefined],
  ["as long as the service says", refused(429, 3000), {}, 3300],
  ["longer than anybody waits", refused(429, 60_001), {}, undefined],
  ["a refusal for good", refused(404), {}, undefined],
  ["a refusal of what happens twice", refused(500), { repeatable: false }, undefined],
  ["a response cut off", incomplete, {}, 500],
  ["a response cut off, of what happens twice", incomplete, { repeatable: false }, undefined],
  ["no response", lost, {}, 500],
  ["no response to what happens twice", lost, { repeatable: false }, undefined],
  ["what was never sent", unsent, { repeatable: false }, 500],
])("%s", (_what, outcome, situation, delay) => {
  expect(decide(outcome, { ...usual, ...situation })).toBe(delay);
});
