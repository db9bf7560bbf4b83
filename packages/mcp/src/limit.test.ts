import { expect, test } from "vitest";
import { createSpending } from "./limit.js";

test("calls are counted, and the next beyond the limit is refused", () => {
  const spending = createSpending({ calls: 2 });
  spending.add(undefined);
  expect(spending.excess(undefined)).toBeUndefined();
  spending.add(undefined);
  expect(spending.excess(undefined)).toBe("The limit of 2 calls is reached.");
});

test("amounts are added in the currency of the limit, without the rounding errors of sums", () => {
  const spending = createSpending({ amount: 0.3, currency: "USD" });
  spending.add([
    { amount: 0.1, currency: "USD" },
    { amount: 50, currency: "credits" },
  ]);
  expect(spending.excess([{ amount: 0.1, currency: "USD" }])).toBeUndefined();
  expect(spending.excess([{ amount: 0.25, currency: "USD" }])).toBe(
    "This would make 0.35 of a limit of 0.3 USD.",
  );
  expect(spending.excess([{ amount: 50, currency: "credits" }])).toBeUndefined();
});

test("without a limit nothing is refused", () => {
  const spending = createSpending();
  for (let count = 0; count < 1000; count += 1) spending.add([{ amount: 1e9, currency: "USD" }]);
  expect(spending.excess([{ amount: 1e9, currency: "USD" }])).toBeUndefined();
});
