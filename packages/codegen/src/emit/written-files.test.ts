import { expect, test } from "vitest";
import { Imports } from "../syntax/imports.js";
import { printLayout } from "../syntax/layout.js";
import type { JsonSchema } from "./schema.js";
import { schemaType } from "./schema-type.js";
import { withWrittenFiles } from "./written-files.js";

type Written = "url" | "base64" | "hex" | "data-url" | "body" | "markdown";

const text: JsonSchema = { type: "string" };
const listed: JsonSchema = {
  type: "object",
  properties: {
    made: { type: "array", items: { type: "object", properties: { pixels: text, size: text } } },
  },
};

test.each<[encoding: Written, pointer: string, schema: JsonSchema, type: string]>([
  ["body", "", { type: "string", format: "binary" }, "OutputFile"],
  ["data-url", "", text, "OutputFile"],
  ["url", "", { type: "integer" }, "OutputFile"],
  ["base64", "", { type: ["string", "null"] }, "OutputFile | null"],
  ["hex", "/made/*/pixels", listed, "{ made?: { pixels?: OutputFile; size?: string; }[]; }"],
  [
    "markdown",
    "/text",
    { properties: { text }, required: ["text"] },
    "{ text: { text: string; files: OutputFile[]; }; }",
  ],
  ["markdown", "", { anyOf: [text, { type: "null" }] }, "| { text: string; files: OutputFile[]; } | null"],
  ["url", "/0/url", { type: "array", items: { properties: { url: text } } }, "{ url?: OutputFile; }[]"],
  ["url", "/url", { anyOf: [{ properties: { url: text } }, text] }, "| { url?: OutputFile; } | string"],
  ["url", "/urls/*", {}, "{ urls?: OutputFile[]; }"],
])("a file written as %s at %j", (encoding, pointer, schema, type) => {
  const typed = withWrittenFiles(schema, [{ pointer, media: "image", encoding }]);
  const context = { imports: new Imports([]), coreImport: "@corsac/core", direction: "output" } as const;
  const printed = printLayout(schemaType(typed, context)).replace(/\s+/g, " ").trim();
  expect(printed).toBe(type);
});

test("an id that an operation makes a file of", () => {
  const download = { operation: "getContent", path: { id: { from: "output", pointer: "" } } } as const;
  expect(withWrittenFiles({ type: "integer" }, [{ pointer: "", media: "video", download }])).toEqual({
    type: "string",
    written: "file",
  });
  expect(withWrittenFiles(text, [{ pointer: "", media: "video" }])).toBe(text);
});
