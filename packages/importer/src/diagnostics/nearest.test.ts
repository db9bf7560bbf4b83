import { expect, test } from "vitest";
import { phrase } from "./message.js";
import { didYouMean, nearest } from "./nearest.js";

test.each([
  ["sdlx", ["sdxl", "flux"], "sdxl"],
  ["PROMPT", ["prompt", "seed"], "prompt"],
  ["promptt", ["negative_prompt", "prompt"], "prompt"],
  ["something", ["else"], undefined],
  ["x", [], undefined],
])("%s in %j is %s", (name, candidates, found) => {
  expect(nearest(name, candidates)).toBe(found);
});

test("as a hint", () => {
  expect(didYouMean("sdlx", ["sdxl"])).toEqual(phrase`Did you mean ${'"sdxl"'}?`);
  expect(didYouMean("sdlx", [])).toBeUndefined();
});
