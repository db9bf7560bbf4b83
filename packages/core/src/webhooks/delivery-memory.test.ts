import { expect, test } from "vitest";
import { deliveryMemory } from "./delivery-memory.js";

test("a delivery is remembered until it is refused for its age", () => {
  let time = 0;
  const memory = deliveryMemory({ now: () => time });
  expect(memory.remember("a", new Date(1000))).toBe(false);
  expect(memory.remember("b", new Date(5000))).toBe(false);
  time = 999;
  expect(memory.remember("a", new Date(1000))).toBe(true);
  time = 1000;
  expect(memory.remember("a", new Date(3000))).toBe(false);
  expect(["a", "b"].map((delivery) => memory.remember(delivery, new Date(5000)))).toEqual([true, true]);
});

test("it does not grow without end", () => {
  const memory = deliveryMemory({ maximum: 2, now: () => 0 });
  for (const delivery of ["a", "b", "c", "d"]) memory.remember(delivery, new Date(10));
  expect(["d", "c"].map((delivery) => memory.remember(delivery, new Date(10)))).toEqual([true, true]);
  expect(memory.remember("a", new Date(10))).toBe(false);
});
