import { expect, it } from "vitest";
import { objectSchema } from "./object-schema.js";

const sketch = { type: "object", properties: { prompt: { type: "string" } } };

it.each([
  [
    { type: ["object", "null"], required: ["a"] },
    { type: "object", required: ["a"] },
  ],
  [{ anyOf: [{ type: "array" }, sketch, { const: null }] }, { anyOf: [sketch] }],
  [
    { title: "T", oneOf: [{ anyOf: [{ type: "string" }, sketch] }, { enum: ["a"] }] },
    { title: "T", oneOf: [{ anyOf: [sketch] }] },
  ],
  [
    { allOf: [{ type: ["null", "object"] }, { required: ["a"] }] },
    { allOf: [{ type: "object" }, { required: ["a"] }] },
  ],
  [
    { enum: [null, { a: 1 }, "a"], type: "object" },
    { enum: [{ a: 1 }], type: "object" },
  ],
  [{ description: "Anything" }, { type: "object", description: "Anything" }],
  [{ anyOf: [{ required: ["a"] }, { type: "integer" }] }, { type: "object", anyOf: [{ required: ["a"] }] }],
  [sketch, sketch],
])("%j as the schema of an input is %j", (schema, expected) => {
  expect(objectSchema(schema)).toEqual(expected);
});

it.each([
  { type: "array" },
  { oneOf: [{ type: "string" }, { items: {} }] },
  { allOf: [{ type: ["object", "string"] }, { type: "string" }] },
  { const: null },
  { not: {} },
])("%j allows no object", (schema) => {
  expect(objectSchema(schema)).toEqual({ not: {} });
});
