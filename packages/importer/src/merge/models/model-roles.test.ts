import { expect, it } from "vitest";
import { modelRoles } from "./model-roles.js";

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

it("an object is no format", () => {
  const format = { type: "object", properties: { type: { type: "string" } } };
  expect(modelRoles({ properties: { response_format: format } })).toEqual({});
  expect(modelRoles({ properties: { response_format: { type: "string" } } })).toEqual({
    format: "/response_format",
  });
});
