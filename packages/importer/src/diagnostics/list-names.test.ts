import { expect, test } from "vitest";
import { listNames } from "./list-names.js";
import { englishText } from "./message.js";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c", "d"], "a, b, c and d"],
  [["a", "b", "c", "d", "e"], "a, b, c and 2 more"],
])("%j", (names, text) => {
  expect(englishText(listNames(names))).toBe(text);
});
