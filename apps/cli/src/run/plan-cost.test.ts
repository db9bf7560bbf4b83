import type { ModelPrice } from "@corsac/core";
import { expect, test } from "vitest";
import { testModel } from "../models/test-catalog.js";
import { planCosts, sumOf } from "./plan-cost.js";

const image: ModelPrice = { per: "image", amount: 0.1, currency: "USD" };
const high: ModelPrice = { per: "call", amount: 2, currency: "CNY", when: { "/quality": ["high"] } };

function costsOf(prices: readonly ModelPrice[], ...inputs: Record<string, unknown>[]) {
  const model = testModel("acme", "acme/tide", "tide", "tide");
  const descriptor = { ...model.descriptor, prices, roles: { prompt: "/prompt", count: "/n" } } as const;
  return planCosts({
    model: { ...model, descriptor },
    preset: undefined,
    inputs: inputs.map((input) => ({ input, files: {} })),
    extra: {},
    chosen: [],
  });
}

test("the runs of a plan are added up", () => {
  const costs = costsOf([image], { n: 1 }, { n: 2 });
  expect(costs.map((cost) => cost?.currency)).toEqual(["USD", "USD"]);
  expect(sumOf(costs)).toEqual({ amount: 0.3, currency: "USD" });
});

test("a run without a known price, and a second currency, have no sum", () => {
  expect(sumOf(costsOf([], { n: 1 }))).toBeUndefined();
  expect(sumOf(costsOf([high], { quality: "high" }, { quality: "low" }))).toBeUndefined();
  const dollars = costsOf([image], { n: 1 });
  expect(sumOf([...dollars, ...costsOf([high], { quality: "high" })])).toBeUndefined();
});
