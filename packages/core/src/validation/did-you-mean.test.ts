import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean } from "./did-you-mean.js";
import { editDistance } from "./edit-distance.js";

test.each([
  ["", "", 0],
  ["abc", "", 3],
  ["width", "widht", 1],
  ["kitten", "sitting", 3],
  ["prompt", "promt", 1],
])("from %j to %j: %i", (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

test("a distance is the same both ways, and nothing only for the same word", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      const distance = editDistance(left, right);
      expect(distance).toBe(editDistance(right, left));
      expect(distance === 0).toBe(left === right);
      expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
    }),
  );
});

test.each([
  ["promt", "prompt"],
  ["heigth", "height"],
  ["aspectRatio", "aspect_ratio"],
  ["negativ_promtp", "negative_prompt"],
  ["seed", "seed"],
  ["lora", undefined],
  ["sed", "seed"],
  ["sede", "seed"],
  ["fsp", "fps"],
  ["fp", "fps"],
  ["fpss", "fps"],
  ["FPS", "fps"],
  ["f", undefined],
  ["top", undefined],
  ["tit", undefined],
  ["sad", undefined],
])("%s: %s", (word, want) => {
  const names = ["prompt", "height", "aspect_ratio", "negative_prompt", "seed", "tip", "fps"];
  expect(didYouMean(word, names)).toBe(want);
});
