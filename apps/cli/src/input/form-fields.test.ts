import type { JsonSchema } from "@corsac/core";
import { expect, test } from "vitest";
import { formFields } from "./form-fields.js";

const schema: JsonSchema = {
  type: "object",
  required: ["image", "options"],
  properties: {
    image: { type: "string", format: "uri" },
    prompt: { type: "string", description: "What to draw. In English.\nMore." },
    seed: { type: "integer" },
    size: { enum: ["s", "m"] },
    tiling: { type: "boolean" },
    options: { type: "object" },
    masks: { type: "array", items: { type: "string" } },
  },
};
const model = { input: { pointer: "", schema }, roles: { prompt: "/prompt" } };

test("the prompt first, what must be there, then what may be; no lists and objects that may be left out", () => {
  const { needed, further } = formFields(model, {});
  expect(needed.map(({ key, says }) => [key, says])).toEqual([
    ["prompt", "What to draw."],
    ["image", ""],
    ["options", ""],
  ]);
  expect(further.map(({ key, choices }) => [key, choices])).toEqual([
    ["seed", []],
    ["size", ["s", "m"]],
    ["tiling", [true, false]],
  ]);
});

test("what is known is not asked for", () => {
  const { needed, further } = formFields(model, { prompt: "a", image: "b", options: {}, seed: 1 });
  expect(needed).toEqual([]);
  expect(further.map(({ key }) => key)).toEqual(["size", "tiling"]);
});
