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
      required: ["absent"],
      additionalProperties: { ...words, type: "null" },
    }),
  ).toEqual({
    type: "object",
    properties: {
      description: { type: "string", maxLength: 5, format: "uri" },
      list: { type: "array", items: { type: "integer", minimum: 1 } },
      either: { anyOf: [{ const: 1 }], oneOf: [{ enum: [1] }], allOf: [{}], not: { type: "null" } },
    },
    required: ["absent"],
    additionalProperties: { type: "null" },
  });
});

test("a required field keeps up to three short examples, unless all of its values are listed", () => {
  const bare = bareSchema({
    type: "object",
    properties: {
      voice: { type: "string", examples: ["alloy", "x".repeat(60), "echo", "fable", "nova"] },
      tokens: { type: "integer", examples: [1024] },
      size: { enum: ["1k", "2k"], examples: ["1k"] },
      seed: { type: "integer", examples: [7] },
    },
    required: ["voice", "tokens", "size"],
  });
  expect(bare.properties).toEqual({
    voice: { type: "string", examples: ["alloy", "echo", "fable"] },
    tokens: { type: "integer", examples: [1024] },
    size: { enum: ["1k", "2k"] },
    seed: { type: "integer" },
  });
});
