import { expect, test } from "vitest";
import { plainPattern } from "./plain-pattern.js";

test.each([
  ["^[\\w\\_]+$", "^[\\w_]+$"],
  ["^a\\-b\\:c$", "^a-b:c$"],
  ["^[\\w-.]+$", "^[\\w\\-.]+$"],
  ["^[\\w\\-/]+$", "^[\\w\\-/]+$"],
  ["\\\\[\\@]", "\\\\[@]"],
])("%s → %s", (pattern, plain) => {
  expect(plainPattern(pattern)).toBe(plain);
});

test.each(["[", "(?i)abc", "a{2,1}"])("%s has no other writing", (pattern) => {
  expect(plainPattern(pattern)).toBeUndefined();
});
