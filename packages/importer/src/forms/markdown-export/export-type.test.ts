import { expect, it } from "vitest";
import { exportType } from "./export-type.js";

const items = { type: "string" };

it.each([
  "array[string]",
  "array<string>",
  "array(string)",
  "Array of string",
  "list[string]",
  "[string]",
  "string[]",
])("%s is a list", (text) => {
  expect(exportType(text, new Set())).toEqual({ type: "array", items });
});

it.each([
  ["array[object]", { type: "array", items: { type: "object" } }],
  ["array[[Task](#schematask)]", { type: "array", items: { $ref: "#/components/schemas/Task" } }],
  ["array[string]¦null", { type: ["array", "null"], items }],
  ["string[][]", { type: "array", items: { type: "array", items } }],
  ["integer(int64)[]", { type: "array", items: { type: "integer", format: "int64" } }],
  ["array", { type: "array" }],
  ["any", {}],
])("%s", (text, schema) => {
  expect(exportType(text, new Set(["Task"]))).toEqual(schema);
});

it("a word that is no type is kept, for the check of schemas to report it", () => {
  expect(exportType("timestamp", new Set())).toEqual({ type: "timestamp" });
});
