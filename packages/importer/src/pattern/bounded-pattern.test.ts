import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { boundedPattern, longestChecked } from "./bounded-pattern.js";

const ajv = new Ajv2020({ strict: false, validateSchema: false, code: { regExp: boundedPattern } });

test("patterns are checked as ever", () => {
  const validate = ajv.compile({
    properties: { a: { pattern: "^a+$" }, b: { pattern: "^b+$" } },
    patternProperties: { "^x-": { type: "string" } },
  });
  expect(validate({ a: "aa", b: "bb", "x-y": "z" })).toBe(true);
  expect(validate({ a: "bb" })).toBe(false);
  expect(validate({ b: "aa" })).toBe(false);
  expect(validate({ "x-y": 1 })).toBe(false);
});

test("one that might not come to an end is not run, nor any on a text that is too long", () => {
  const hostile = ajv.compile({ pattern: "^(a+)+$" });
  expect(hostile(`${"a".repeat(1_000)}!`)).toBe(true);
  expect(ajv.compile({ pattern: "[" })("anything")).toBe(true);
  expect(boundedPattern("^a*$", "u").test(`${"a".repeat(longestChecked)}!`)).toBe(true);
});
