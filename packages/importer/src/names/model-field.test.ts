import { expect, test } from "vitest";
import { modelField } from "./model-field.js";

const example = { model: "tide-1", prompt: "fog" };
const request = (model: object) =>
  modelField({
    schema: { type: "object", properties: { model: { type: "string", ...model } } },
    examples: [example],
  });

test("several examples of the field's schema are a choice that may have other values", () => {
  expect(request({ examples: ["tide-1", "tide-2"] })).toEqual({
    name: "model",
    value: undefined,
    choices: ["tide-1", "tide-2"],
    isOpen: true,
  });
});

test("one example is the model", () => {
  expect(request({ examples: ["tide-1"] })).toMatchObject({ value: "tide-1", choices: undefined });
});
