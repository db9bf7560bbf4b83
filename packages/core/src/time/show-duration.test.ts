import { expect, test } from "vitest";
import { showDuration } from "./show-duration.js";

test.each([
  [0, "0 ms"],
  [182.581601, "183 ms"],
  [1000, "1 s"],
  [2549.9, "2.5 s"],
  [90_000.4, "90 s"],
  [1_800_000, "1800 s"],
])("%d: %s", (milliseconds, want) => {
  expect(showDuration(milliseconds)).toBe(want);
});
