import { expect, test } from "vitest";
import { readSchema } from "./schema.js";

test("every keyword of the subset is read, at every depth, and no other", () => {
  const part = {
    type: ["string", "null"],
    title: "Title",
    description: "Words.",
    deprecated: true,
    readOnly: true,
    writeOnly: true,
    enum: ["a"],
    const: "a",
    default: "a",
    examples: ["a"],
    minimum: 1,
    exclusiveMinimum: 0,
    maximum: 2,
    exclusiveMaximum: 3,
    multipleOf: 1,
    minLength: 1,
    maxLength: 2,
    minItems: 1,
    maxItems: 2,
    pattern: "a",
    format: "uri",
    contentMediaType: "image/png",
    contentEncoding: "base64",
    required: ["a"],
  };
  const whole = {
    ...part,
    items: part,
    properties: { a: part, b: { additionalProperties: false }, c: { additionalProperties: true } },
    additionalProperties: part,
    anyOf: [part],
    oneOf: [part],
    allOf: [part],
    not: part,
  };
  expect(readSchema({ ...whole, "x-other": 1, deprecatedSince: "1" })).toEqual(whole);
  expect(readSchema({ deprecated: false, readOnly: false, maxItems: "2", additionalProperties: 1 })).toEqual(
    {},
  );
});
