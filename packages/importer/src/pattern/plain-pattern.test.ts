import { expect, test } from "vitest";
import { plainPattern } from "./plain-pattern.js";
import { soundPattern } from "./sound-pattern.js";

test.each([
  ["^[\\w\\_]+$", "^[\\w_]+$"],
  ["^a\\-b\\:c$", "^a-b:c$"],
  ["^[\\w-.]+$", "^[\\w\\-.]+$"],
  ["^[\\w\\-/]+$", "^[\\w\\-/]+$"],
  ["\\\\[\\@]", "\\\\[@]"],
  ["^(?:{[0-9a-f]{4}}|[0-9a-f]{4,})$", "^(?:\\{[0-9a-f]{4}\\}|[0-9a-f]{4,})$"],
  ["^{{\\w+}}$", "^\\{\\{\\w+\\}\\}$"],
  ["^[\\_{}]{2}$", "^[_{}]{2}$"],
])("%s → %s", (pattern, plain) => {
  expect(plainPattern(pattern)).toBe(plain);
});

test.each([
  ["/^[a-z]+$/", { pattern: "^[a-z]+$", verdict: "repaired" }],
  ["/^a.*b.*c.*d$/", { pattern: undefined, verdict: "unsafe" }],
  ["/^.*[a-z]+.*$/i", { pattern: undefined, verdict: "unreadable" }],
  ["/v1/.+/tail", { pattern: "/v1/.+/tail", verdict: "sound" }],
])("with the slashes of a program: %s", (pattern, want) => {
  expect(soundPattern(pattern)).toEqual(want);
});

test.each(["[", "(?i)abc", "a{2,1}"])("%s has no other writing", (pattern) => {
  expect(plainPattern(pattern)).toBeUndefined();
});
