import { expect, test } from "vitest";
import { requireLimit } from "./require-limit.js";

test.each([0, 0.5, 5, Number.MAX_VALUE, Number.POSITIVE_INFINITY])("%s is a time", (value) => {
  expect(() => requireLimit("timeout", value)).not.toThrow();
});

test.each([
  [Number.NaN, "NaN"],
  [-1, "-1"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  ["5s", "5s"],
  ["5", "5"],
  [null, "null"],
  [Symbol("x"), "Symbol(x)"],
])("%s is no time", (value, shown) => {
  expect(() => requireLimit("timeout", value)).toThrow(`timeout must be a number from 0, not ${shown}`);
});

test("0 where it is not allowed", () => {
  expect(() => requireLimit("size", 0, "above 0")).toThrow("size must be a number above 0, not 0");
  expect(() => requireLimit("size", 0.1, "above 0")).not.toThrow();
});
