import { expect, test } from "vitest";
import { bareSchema } from "./bare-schema.js";

test("words go, rules stay, at every depth", () => {
  const words = { title: "T", description: "D", examples: ["x"], deprecated: true };
  expect(
    bareSchema({
      ...words,
      type: "object",
      properties: {
        description: { ...words, type: "string", maxLength: 5, default: "d", format: "uri" },
        list: { ...words, type: "array", items: { ...words, type: "integer", minimum: 1 } },
        either: {
          ...words,
          anyOf: [{ ...words, const: 1 }],
          oneOf: [{ ...words, enum: [1] }],
          allOf: [words],
          not: { ...words, type: "null" },
        },
      },
      required: ["description"],
      additionalProperties: { ...words, type: "null" },
    }),
  ).toEqual({
    type: "object",
    properties: {
      description: { type: "string", maxLength: 5, format: "uri" },
      list: { type: "array", items: { type: "integer", minimum: 1 } },
      either: { anyOf: [{ const: 1 }], oneOf: [{ enum: [1] }], allOf: [{}], not: { type: "null" } },
    },
    required: ["description"],
    additionalProperties: { type: "null" },
  });
});
