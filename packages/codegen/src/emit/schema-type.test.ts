import { expect, test } from "vitest";
import { Imports } from "../syntax/imports.js";
import { printLayout } from "../syntax/layout.js";
import type { JsonSchema } from "./schema.js";
import { schemaType } from "./schema-type.js";

function typeOf(schema: JsonSchema, direction: "input" | "output"): string {
  return printLayout(schemaType(schema, { imports: new Imports([]), coreImport: "@corsac/core", direction }));
}

/** Longer than a line. */
const longList = Array.from({ length: 20 }, (_, index) => `voice-${index}`);
const longUnion = ["", "string", ...longList.map((value) => JSON.stringify(value)), "null"].join("\n  | ");

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
  [{ type: "string", anyOf: [{ enum: ["a"] }, {}] }, "string"],
  [{ type: "string", anyOf: [{ enum: ["a"] }, { const: "b" }] }, '"a" | "b"'],
  [{ anyOf: [{ type: "string" }, { anyOf: [{ enum: longList }, { type: "null" }] }] }, longUnion],
  [
    { type: "array", items: { oneOf: [{ oneOf: [{ type: "string" }] }, { type: "null" }] } },
    "(string | null)[]",
  ],
  [{ items: { type: "string" } }, "string[]"],
  [
    {
      type: "object",
      properties: { a: { type: "string" } },
      oneOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    "{\n  a?: string;\n} & ({ a: unknown } | { b: unknown })",
  ],
  [
    {
      type: "object",
      properties: { a: { type: "string" } },
      anyOf: [{ properties: { b: {} } }, { type: "null" }],
    },
    "{\n  a?: string;\n} & (\n  | {\n    b?: JsonValue;\n  }\n  | null\n)",
  ],
  [
    { type: "object", allOf: [{ properties: { a: {} } }, { type: "object", required: ["a"] }] },
    "{\n  a: JsonValue;\n}",
  ],
  [
    {
      type: "object",
      properties: { a: { type: "number" } },
      required: ["a"],
      additionalProperties: { type: "string" },
    },
    "{\n  a: number;\n  [key: string]: string | number;\n}",
  ],
  [
    {
      type: "object",
      properties: { a: { type: "object", properties: { b: {} } } },
      additionalProperties: { type: "string" },
    },
    "{\n  a?: {\n    b?: JsonValue;\n  };\n  [key: string]: unknown;\n}",
  ],
  [
    {
      type: "object",
      properties: { a: { readOnly: true }, b: { writeOnly: true }, c: { readOnly: true, writeOnly: true } },
    },
    "{\n  b?: JsonValue;\n  c?: JsonValue;\n}",
  ],
  [{ type: "string", format: "binary" }, "string | InputFile"],
  [{ type: "string", contentEncoding: "base64" }, "string | InputFile"],
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
  [{ enum: ["a", "b"], "x-corsac-inferred": { enum: {} } }, '"a" | "b" | (string & {})'],
  [
    { type: "array", items: { enum: [1, null], "x-corsac-inferred": { enum: {} } } },
    "(1 | null | (number & {}))[]",
  ],
  [{ enum: ["a"], "x-corsac-inferred": { maxLength: {} } }, '"a"'],
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
  [{ type: "string", format: "binary" }, "OutputFile"],
  [
    { type: "object", properties: { a: { readOnly: true }, b: { writeOnly: true } } },
    "{\n  a?: JsonValue;\n}",
  ],
  [{ type: "string" }, "string"],
])("output %j → %s", (schema, want) => {
  expect(typeOf(schema, "output")).toBe(want);
});

test("what only its alternatives say imports nothing", () => {
  const imports = new Imports([]);
  schemaType(
    { anyOf: [{ type: "string" }, { type: "array", items: { type: "number" } }] },
    { imports, coreImport: "@corsac/core", direction: "input" },
  );
  expect(imports.layout()).toEqual([]);
});
