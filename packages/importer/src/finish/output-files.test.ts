import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { findFiles, saysSomething } from "./output-files.js";

const image = { type: "string", format: "uri", contentMediaType: "image/*" };
const document: JsonObject = {
  components: {
    schemas: {
      Image: image,
      Tree: {
        type: "object",
        properties: {
          file: image,
          children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
        },
      },
    },
  },
};

const rows: [name: string, schema: JsonObject, documented: boolean, files: unknown[]][] = [
  ["one file", image, true, [{ pointer: "", media: "image" }]],
  [
    "a list",
    { type: "array", items: { $ref: "#/components/schemas/Image" } },
    true,
    [{ pointer: "/*", media: "image" }],
  ],
  [
    "sound and its spectrogram",
    {
      type: "object",
      properties: {
        "a/b": { type: "string", format: "uri", contentMediaType: "audio/wav" },
        picture: { ...image, "x-corsac-spectrogram-of": "/a~1b" },
      },
    },
    true,
    [
      { pointer: "/a~1b", media: "audio" },
      { pointer: "/picture", media: "image", spectrogramOf: "/a~1b" },
    ],
  ],
  [
    "a map",
    { type: "object", additionalProperties: { type: "string", format: "uri" } },
    true,
    [{ pointer: "/*", media: undefined }],
  ],
  [
    "alternatives",
    { anyOf: [image, { type: "array", items: image }, { type: "null" }] },
    true,
    [
      { pointer: "", media: "image" },
      { pointer: "/*", media: "image" },
    ],
  ],
  ["a recursive schema", { $ref: "#/components/schemas/Tree" }, true, [{ pointer: "/file", media: "image" }]],
  [
    "a document",
    { type: "string", format: "uri", contentMediaType: "application/pdf" },
    true,
    [{ pointer: "", media: "file" }],
  ],
  ["text", { type: "string" }, true, []],
  ["nothing", {}, false, []],
  ["only words", { description: "The result.", "x-corsac-source": [] }, false, []],
  ["null alone", { type: "null" }, false, []],
  ["any object", { type: "object" }, false, []],
  ["a reference that leads nowhere", { $ref: "#/components/schemas/Nothing" }, false, []],
];

test.each(rows)("%s", (_name, schema, documented, files) => {
  expect(saysSomething(document, schema)).toBe(documented);
  expect(findFiles(document, schema)).toEqual(files);
});
