import { expect, test } from "vitest";
import type { ModelPrice } from "../descriptor/pricing.js";
import { type CostFacts, estimateCost } from "./estimate-cost.js";

const roles = {
  prompt: "/prompt",
  count: "/n",
  duration: "/seconds",
  width: "/width",
  height: "/height",
};
const usd = (per: ModelPrice["per"], amount: number, when?: ModelPrice["when"]): ModelPrice => ({
  per,
  amount,
  currency: "USD",
  ...(when && { when }),
});

test.each<[string, ModelPrice[], object, CostFacts, number | undefined]>([
  ["a call", [usd("call", 0.5)], {}, {}, 0.5],
  ["images by the field that says how many", [usd("image", 0.25)], { n: 4 }, {}, 1],
  ["images that were made", [usd("image", 0.25)], { n: 4 }, { images: 2 }, 0.5],
  ["one image where nothing says how many", [usd("image", 0.25)], {}, {}, 0.25],
  ["seconds that are a text", [usd("second", 0.1)], { seconds: "5" }, {}, 0.5],
  ["seconds that are not known", [usd("second", 0.1)], {}, {}, undefined],
  ["megapixels of several images", [usd("megapixel", 1)], { width: 1000, height: 500, n: 2 }, {}, 1],
  ["characters, not UTF-16 units", [usd("character", 1)], { prompt: "🦊b" }, {}, 2],
  [
    "tokens",
    [usd("million-input-tokens", 2), usd("thousand-output-tokens", 3)],
    {},
    { inputTokens: 5e5, outputTokens: 2000 },
    7,
  ],
  ["tokens before the answer", [usd("output-token", 2)], {}, { inputTokens: 1 }, undefined],
  [
    "the price of a choice",
    [usd("call", 1, { "/quality": ["low"] }), usd("call", 2, { "/quality": ["high"] })],
    { quality: "high" },
    {},
    2,
  ],
  ["no price that applies", [usd("call", 1, { "/quality": ["low"] })], {}, {}, undefined],
  ["no prices", [], {}, {}, undefined],
])("%s", (_what, prices, input, facts, amount) => {
  const cost = estimateCost({ prices, roles }, input, facts);
  expect(cost).toEqual(amount === undefined ? undefined : [{ amount, currency: "USD" }]);
});

test("currencies are not added to each other", () => {
  const prices: ModelPrice[] = [usd("call", 1), { per: "call", amount: 3, currency: "credits" }];
  expect(estimateCost({ prices, roles }, {})).toEqual([
    { amount: 1, currency: "USD" },
    { amount: 3, currency: "credits" },
  ]);
});
