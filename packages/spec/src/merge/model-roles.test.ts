import { expect, it } from "vitest";
import { mediaOfInput, modelRoles } from "./model-roles.js";

const input = (...names: string[]) => ({ properties: Object.fromEntries(names.map((name) => [name, {}])) });

it.each([
  [["prompt_a", "prompt"], { prompt: "/prompt" }],
  [["prompt_a", "steps"], { prompt: "/prompt_a", steps: "/steps" }],
  [["width", "height", "n"], { width: "/width", height: "/height", count: "/n" }],
  [["image", "mask", "output_format"], { format: "/output_format", images: ["/image", "/mask"] }],
  [["constructor", "toString"], {}],
])("the roles of %j", (names, want) => {
  expect(modelRoles(input(...names))).toEqual(want);
});

it.each([
  [["aspect_ratio"], "image"],
  [["aspect_ratio", "fps"], "video"],
  [["lyrics"], "audio"],
  [["messages"], "text"],
  [["prompt"], "file"],
])("%j makes %s", (names, want) => {
  expect(mediaOfInput(input(...names))).toBe(want);
});
