import type { JsonSchema, JsonValue } from "@corsac/core";
import { describe, expect, it } from "vitest";
import { coerceValue } from "./coerce-value.js";

const cases: [string, string, JsonSchema | undefined, JsonValue][] = [
  ["an integer", "768", { type: "integer" }, 768],
  ["a negative number", "-1.5", { type: "number" }, -1.5],
  ["what is no integer stays text for the validation", "wide", { type: "integer" }, "wide"],
  ["an empty text is no number", "", { type: "number" }, ""],
  ["a hexadecimal text is no number", "0x10", { type: "number" }, "0x10"],
  ["a boolean", "false", { type: "boolean" }, false],
  ["a text that looks like a number", "42", { type: "string" }, "42"],
  ["a text that looks like a boolean", "true", { type: "string" }, "true"],
  ["one of two types", "3", { type: ["integer", "string"] }, 3],
  ["null where it is allowed", "null", { type: ["string", "null"] }, null],
  ["an enum of texts", "1", { enum: ["0.25", "1"] }, "1"],
  ["an enum of numbers", "1", { enum: [1, 4] }, 1],
  ["a list", '["a", "b"]', { type: "array", items: { type: "string" } }, ["a", "b"]],
  ["an object", '{"a": 1}', { type: "object" }, { a: 1 }],
  ["an object where a list is wanted", '{"a": 1}', { type: "array" }, '{"a": 1}'],
  ["a variant", "7", { anyOf: [{ type: "integer" }, { type: "null" }] }, 7],
  ["an unknown field: a number", "7", undefined, 7],
  ["an unknown field: text", "fog", undefined, "fog"],
  ["an unknown field: JSON", "[1]", undefined, [1]],
  ["an unknown field: broken JSON", "[1", undefined, "[1"],
];

describe("coerceValue", () => {
  it.each(cases)("%s", (_, text, schema, expected) => {
    expect(coerceValue(text, schema)).toEqual(expected);
  });
});
