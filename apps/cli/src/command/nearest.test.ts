import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.js";

describe("nearest", () => {
  it.each([
    ["sdxxl", ["sdxl", "flux-dev", "recraft-v3"], ["sdxl"]],
    ["fluxdev", ["flux-dev", "flux-pro", "sdxl"], ["flux-dev"]],
    ["schnel", ["flux-schnell", "sdxl"], ["flux-schnell"]],
    ["SDXL", ["sdxl"], ["sdxl"]],
    ["banana", ["sdxl", "flux-dev"], []],
  ])("%s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });
});
