import { expect, test } from "vitest";
import { Imports } from "../syntax/imports.js";
import { printLayout } from "../syntax/layout.js";
import type { JsonSchema } from "./schema.js";
import { schemaType } from "./schema-type.js";

function typeOf(schema: JsonSchema, direction: "input" | "output"): string {
  return printLayout(schemaType(schema, { imports: new Imports([]), coreImport: "@corsac/core", direction }));
}

test.each<[JsonSchema, string]>([
  [{ type: "string" }, "string"],
  [{ type: "string", format: "uri" }, "string | InputFile"],
  [{ type: "integer" }, "number"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ enum: ["a", 1, null] }, '"a" | 1 | null'],
  [{ const: "fixed" }, '"fixed"'],
  [{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
  [{ type: "array" }, "JsonValue[]"],
  [{}, "JsonValue"],
  [{ type: "object" }, "{ [key: string]: JsonValue }"],
  [{ type: "object", additionalProperties: { type: "number" } }, "{ [key: string]: number }"],
  [{ anyOf: [{ type: "string" }, { type: "number" }, { type: "integer" }] }, "string | number"],
  [{ type: "string", anyOf: [{ enum: ["a"] }, {}] }, '"a" | string'],
  [
    { allOf: [{ type: "object", properties: { a: {} } }, { anyOf: [{ type: "null" }, { type: "string" }] }] },
    "{\n  a?: JsonValue;\n} & (null | string)",
  ],
  [
    { properties: { "a-b": { type: "string", description: "Why." } }, required: ["a-b"] },
    '{\n  /** Why. */\n  "a-b": string;\n}',
  ],
  [{ type: "mystery" }, "JsonValue"],
  [{ not: {} }, "never"],
  [{ type: "string", not: { enum: ["a"] } }, "string"],
])("input %j → %s", (schema, want) => {
  expect(typeOf(schema, "input")).toBe(want);
});

const file: JsonSchema = { type: "string", format: "uri", contentMediaType: "image/*" };

test.each<[JsonSchema, string]>([
  [file, "OutputFile"],
  [{ type: "array", items: file }, "OutputFile[]"],
  [{ type: "object", properties: { audio: file }, required: ["audio"] }, "{\n  audio: OutputFile;\n}"],
  [{ anyOf: [file, { type: "null" }] }, "OutputFile | null"],
  [{ type: "string" }, "string"],
])("output %j → %s", (schema, want) => {
  expect(typeOf(schema, "output")).toBe(want);
});
