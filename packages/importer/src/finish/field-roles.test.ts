import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { completeRoles } from "./field-roles.js";

const text = { type: "string" };
const whole = { type: "integer" };
const input = (properties: JsonObject): JsonObject => ({ type: "object", properties });

const rows: [name: string, properties: JsonObject, known: JsonObject, roles: JsonObject][] = [
  [
    "by name and type",
    { prompt: text, negative_prompt: text, width: whole, height: { type: ["integer", "null"] }, seed: whole },
    {},
    {
      prompt: "/prompt",
      negativePrompt: "/negative_prompt",
      width: "/width",
      height: "/height",
      seed: "/seed",
    },
  ],
  [
    "a field that is gone plays no part",
    { prompt: text },
    { prompt: "/prompt", steps: "/steps" },
    { prompt: "/prompt" },
  ],
  ["what is set stays", { prompt: text, title: text }, { prompt: "/title" }, { prompt: "/title" }],
  ["a ratio that is a number is none", { aspect_ratio: whole }, { aspectRatio: "/aspect_ratio" }, {}],
  [
    "ways to answer are no file formats",
    { response_format: { type: "string", enum: ["url", "b64_json"] } },
    { format: "/response_format" },
    {},
  ],
  [
    "formats are",
    { response_format: { type: "string", enum: ["mp3", "opus"] } },
    {},
    { format: "/response_format" },
  ],
  [
    "images",
    { image: text, mask: { type: "string", format: "uri" }, images: { type: "array", items: text } },
    {},
    { images: ["/image", "/mask", "/images"] },
  ],
  ["a number is no image", { image: whole }, { images: ["/image"] }, {}],
  ["a field of unknown type may be anything", { width: {} }, {}, { width: "/width" }],
  [
    "nested fields can be named",
    { options: input({ text }) },
    { prompt: "/options/text" },
    { prompt: "/options/text" },
  ],
  ["references are followed", { prompt: { $ref: "#/components/schemas/Text" } }, {}, { prompt: "/prompt" }],
];

test.each(rows)("%s", (_name, properties, known, roles) => {
  const document = { components: { schemas: { Text: text, Input: input(properties) } } };
  expect(completeRoles(document, { $ref: "#/components/schemas/Input" }, known)).toEqual(roles);
});
