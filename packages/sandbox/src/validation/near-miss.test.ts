import { expect, it } from "vitest";
import { nearMiss } from "./near-miss.js";

const known = ["prompt", "aspect_ratio", "seed", "size", "n"];

it.each([
  ["promt", "prompt"],
  ["aspectRatio", "aspect_ratio"],
  ["SEED", "seed"],
  ["sed", undefined],
  ["seeds", "seed"],
  ["style", undefined],
  ["webhook", undefined],
  ["m", undefined],
])("%s", (name, want) => {
  expect(nearMiss(name, known)).toBe(want);
});
