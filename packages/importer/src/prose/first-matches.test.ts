import { expect, test } from "vitest";
import { firstMatches } from "./first-matches.js";

const found = (text: string, patterns: RegExp[]): [number, string][] =>
  [...firstMatches(text, patterns)].map(({ match, index }) => [index, match[0]]);

test("the leftmost match comes first, whichever pattern it is of", () => {
  expect(found("b a b", [/a/g, /b/g])).toEqual([
    [1, "b"],
    [0, "a"],
    [1, "b"],
  ]);
});

test("at one place the first pattern wins, and nothing is found within a match", () => {
  expect(found("not more than 5", [/not more than/g, /more than/g, /not/g])).toEqual([[0, "not more than"]]);
});

test("an empty match does not stop the search", () => {
  expect(found("ab", [/(?=b)/g, /b/g])).toEqual([[0, ""]]);
  expect(found("", [/^/g])).toEqual([[0, ""]]);
});
