import { expect, test } from "vitest";
import type { JsonSchema } from "../descriptor/model.js";
import { isValid } from "./is-valid.js";

test.each<[string, JsonSchema, unknown, boolean]>([
  ["a fraction that is a multiple", { type: "number", multipleOf: 0.1 }, 0.3, true],
  ["a fraction that is none", { type: "number", multipleOf: 0.1 }, 0.35, false],
  ["a fraction that is nearly one", { type: "number", multipleOf: 0.1 }, 0.30001, false],
  ["a number whose quotient overflows", { type: "number", multipleOf: 0.5 }, 2 ** 1023, true],
  ["a choice that is an object", { enum: [{ a: [1] }] }, { a: [1] }, true],
  ["another object", { enum: [{ a: [1] }] }, { a: [2] }, false],
  ["a pattern of Unicode", { type: "string", pattern: "^\\p{Script=Han}+$" }, "漁火", true],
  ["a pattern that does not fit", { type: "string", pattern: "^\\p{Script=Han}+$" }, "fire", false],
  ["a text too long to be judged", { type: "string", pattern: "^a*$" }, "b".repeat(2001), true],
  ["a text of the longest that is", { type: "string", pattern: "^a*$" }, "b".repeat(2000), false],
  [
    "a field of an item that no schema lists",
    { type: "array", items: { type: "object", properties: { a: {} } } },
    [{ a: 1, b: 2 }],
    false,
  ],
  ["a required field that is only inherited", { type: "object", required: ["constructor"] }, {}, false],
  [
    "a form that names some of the fields",
    {
      type: "object",
      properties: { a: {}, b: {} },
      anyOf: [
        { type: "object", properties: { a: {} }, required: ["a"] },
        { type: "object", properties: { b: {} }, required: ["b"] },
      ],
    },
    { a: 1, b: 2 },
    true,
  ],
  [
    "a field of a part",
    { type: "object", properties: { a: {} }, allOf: [{ type: "object", properties: { b: {} } }] },
    { a: 1, b: 2 },
    true,
  ],
])("%s", (_what, schema, value, want) => {
  expect(isValid(schema, value)).toBe(want);
});

test("leniently, a field that no schema lists is allowed, in items too", () => {
  const schema: JsonSchema = { type: "array", items: { type: "object", properties: { a: {} } } };
  expect(isValid(schema, [{ a: 1, b: 2 }], false)).toBe(true);
});
