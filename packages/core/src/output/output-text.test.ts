import { expect, test } from "vitest";
import { outputText } from "./output-text.js";

const model = (text?: string | string[]) => ({
  output: { schema: {}, documented: true, files: [], ...(text === undefined ? {} : { text }) },
});

test.each<[string, string | string[] | undefined, unknown, string | undefined]>([
  ["one place", "/choices/0/message/content", { choices: [{ message: { content: "Hi" } }] }, "Hi"],
  [
    "several texts",
    "/output/*/content/*/text",
    { output: [{}, { content: [{ text: "a" }, { text: "b" }] }] },
    "ab",
  ],
  ["the first place with something", ["/text", "/data/text"], { data: { text: "Hi" } }, "Hi"],
  ["a text with pictures in it", "/content", { content: { text: "Look", files: [] } }, "Look"],
  ["no words, but a tool", "/message/content", { message: { content: null, tool_calls: [{}] } }, ""],
  ["the answer itself", "", "Hi", "Hi"],
  ["a text without a documented text", undefined, "Hi", "Hi"],
  ["an object without a documented text", undefined, { content: "Hi" }, undefined],
])("the words of an answer: %s", (_name, text, answer, words) => {
  expect(outputText(model(text), answer)).toBe(words);
});
