import { expect, it } from "vitest";
import { Budget } from "../isolation/budget.js";
import { Journal } from "./journal.js";

const add = (journal: Journal, number: number, size = 1000): void => {
  const entry = { number, at: 0, method: "POST", path: "/", query: {}, headers: {}, status: 200 };
  journal.add(entry, "x".repeat(size));
};

const numbers = (journal: Journal): number[] => journal.requests().map(({ number }) => number);

it("the oldest entries of all journals go, never the newest", () => {
  const budget = new Budget(6000);
  const [one, other] = [new Journal(budget), new Journal(budget)];
  for (const number of [1, 2, 3, 4, 5, 6]) add(one, number);
  expect(numbers(one)).toEqual([3, 4, 5, 6]);
  for (const number of [1, 2, 3]) add(other, number);
  expect(numbers(one)).toEqual([6]);
  expect(numbers(other)).toEqual([1, 2, 3]);
  add(other, 4, 8000);
  expect(numbers(other)).toEqual([1, 2, 3]);
  one.clear();
  other.clear();
  expect(budget.used).toBe(0);
});

it("no more entries of one journal are kept than it may have", () => {
  const budget = new Budget(1_000_000);
  const journal = new Journal(budget, 2);
  for (const number of [1, 2, 3]) add(journal, number);
  expect(numbers(journal)).toEqual([2, 3]);
  journal.clear();
  expect(budget.used).toBe(0);
});
