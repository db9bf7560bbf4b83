import { expect, it } from "vitest";
import { firstChoice } from "./first-choice.js";

const model = (required: string[], field: object) => ({
  input: { pointer: "", schema: { type: "object", required, properties: { model: field } } },
  roles: { model: "/model" },
});

it.each([
  ["the default", { default: "c", enum: ["a", "c"] }, "c"],
  ["the first of a list", { enum: ["a", "b"], examples: ["b"] }, "a"],
  ["the first that is shown", { examples: ["b", "a"] }, "b"],
])("an input that names no model takes %s", (_name, field, value) => {
  expect(firstChoice(model(["model"], field), {})).toEqual({ field: "model", value });
});

it("nothing is chosen where nothing is asked for, shown, or left open", () => {
  expect(firstChoice(model([], { enum: ["a"] }), {})).toBeUndefined();
  expect(firstChoice(model(["model"], {}), {})).toBeUndefined();
  expect(firstChoice(model(["model"], { enum: ["a"] }), { model: "x" })).toBeUndefined();
});
