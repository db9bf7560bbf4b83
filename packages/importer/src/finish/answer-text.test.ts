import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { findAnswerText } from "./answer-text.js";

const text = { type: "string" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const list = (items: JsonObject): JsonObject => ({ type: "array", items });

test.each<[string, JsonObject, string | undefined]>([
  ["a text", text, ""],
  ["a field with a known name", object({ text, language: text }), "/text"],
  [
    "in a list",
    object({ choices: list(object({ message: object({ content: text }) })) }),
    "/choices/*/message/content",
  ],
  ["that may be null", object({ content: { anyOf: [text, { type: "null" }] } }), "/content"],
  ["the whole before its parts", object({ text, segments: list(object({ text })) }), "/text"],
  ["in one of several forms", { oneOf: [object({ code: text }), object({ lyrics: text })] }, "/lyrics"],
  ["two of one rank", object({ text, content: text }), undefined],
  ["a choice from a list", object({ text: { type: "string", enum: ["a"] } }), undefined],
  ["an address", object({ text: { type: "string", format: "uri" } }), undefined],
  ["no known name", object({ status: text, id: text }), undefined],
  ["an object", object({ content: object({ status: text }) }), undefined],
])("where an answer has its words: %s", (_name, schema, place) => {
  expect(findAnswerText({}, schema)).toBe(place);
});

test("a schema that contains itself has an end", () => {
  const node = object({ child: { $ref: "#/components/schemas/Node" }, text });
  expect(findAnswerText({ components: { schemas: { Node: node } } }, node)).toBe("/text");
});
