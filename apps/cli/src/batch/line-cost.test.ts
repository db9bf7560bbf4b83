import type { ModelPrice } from "@corsac/core";
import { expect, test } from "vitest";
import { testModel } from "../models/test-catalog.js";
import type { BatchLine } from "./batch-line.js";
import { costLimit, lineCost } from "./line-cost.js";

function lineOf(prices: readonly ModelPrice[] | undefined, input: Record<string, unknown> = {}): BatchLine {
  const model = testModel("acme", "acme/tide", "tide", "tide");
  const descriptor = {
    ...model.descriptor,
    ...(prices === undefined ? {} : { prices }),
    roles: { prompt: "/prompt", count: "/n" },
  } as const;
  return {
    line: 3,
    customId: undefined,
    model: { ...model, descriptor },
    preset: undefined,
    input,
    extra: {},
    hash: "",
  };
}

const image = { per: "image", amount: 0.1, currency: "USD" } as const;

test("a price a picture, times their number; where it depends on a field, by that", () => {
  expect(lineCost(lineOf([image], { n: 3 }))?.amount).toBeCloseTo(0.3);
  expect(lineCost(lineOf([image]))).toEqual({ amount: 0.1, currency: "USD" });
  const high = { per: "call", amount: 2, currency: "USD", when: { "/quality": ["high"] } } as const;
  expect(lineCost(lineOf([image, high], { quality: "high" }))?.amount).toBeCloseTo(2.1);
  expect(lineCost(lineOf([high], { quality: "low" }))).toBeUndefined();
});

test("what is not known before the end has no cost", () => {
  expect(lineCost(lineOf(undefined))).toBeUndefined();
  expect(lineCost(lineOf([{ per: "second", amount: 1, currency: "USD" }]))).toBeUndefined();
});

test("three times 0.1 are 0.3, and more is refused", () => {
  const enough = costLimit(0.3, "a.csv");
  for (const _ of [1, 2, 3]) enough.take(lineOf([image]));
  expect(() => enough.check()).not.toThrow();
  enough.take(lineOf([image]));
  expect(() => enough.check()).toThrow("a.csv costs 0.4 USD, more than --max-cost 0.3. Nothing was sent.");
});

test("a price that is not known, and a second currency, are refused at their line", () => {
  const limit = costLimit(5, "a.csv");
  expect(() => limit.take(lineOf(undefined))).toThrow("a.csv:3: what tide costs is not known");
  limit.take(lineOf([image]));
  expect(() => limit.take(lineOf([{ ...image, currency: "CNY" }]))).toThrow("a.csv:3: tide is paid in CNY");
});
