import { InvalidPromptError, UnsupportedFunctionalityError } from "@ai-sdk/provider";
import type { ModelDescriptor } from "@corsac/core";
import { expect, test } from "vitest";
import { createInput } from "../input/create-input.js";
import { testModel } from "../model.fixture.js";
import { setPrompt } from "./prompt.js";

type Prompt = Parameters<typeof setPrompt>[2];

/** A chat whose messages name their author in `from`, and call the model `bot`. */
const chat = testModel({
  media: "text",
  input: {
    pointer: "",
    schema: {
      type: "object",
      properties: {
        talk: {
          type: "array",
          items: {
            type: "object",
            properties: { from: { type: "string", enum: ["user", "bot", "system"] }, say: {} },
          },
        },
      },
    },
  },
  messages: {
    pointer: "/talk",
    user: { from: "user", say: "{parts}" },
    system: { from: "system", say: "{text}" },
    text: { kind: "words", words: "{text}" },
    image: { kind: "picture", at: "{url}" },
  },
});

function written(parts: Partial<ModelDescriptor>, prompt: Prompt): object {
  const model = testModel({ ...chat, ...parts });
  const input = createInput(model, {});
  setPrompt(input, model, prompt);
  return { ...input.fields, warnings: input.warnings.length };
}

const user = (text: string): Prompt[number] => ({ role: "user", content: [{ type: "text", text }] });

test("a conversation is written as the description says, answers with the author that the schema allows", () => {
  const image = new URL("https://a.example/fox.png");
  const prompt: Prompt = [
    { role: "system", content: "Be brief." },
    user("Which animal?"),
    {
      role: "assistant",
      content: [
        { type: "reasoning", text: "Hm." },
        { type: "text", text: "A fox." },
      ],
    },
    {
      role: "user",
      content: [
        { type: "text", text: "And this?" },
        { type: "file", mediaType: "image/png", data: image },
      ],
    },
  ];
  expect(written({}, prompt)).toEqual({
    talk: [
      { from: "system", say: "Be brief." },
      { from: "user", say: "Which animal?" },
      { from: "bot", say: "A fox." },
      {
        from: "user",
        say: [
          { kind: "words", words: "And this?" },
          { kind: "picture", at: image.href },
        ],
      },
    ],
    warnings: 0,
  });
});

test("a model without messages takes one prompt, and no conversation", () => {
  const model = testModel({
    media: "text",
    input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
    roles: { prompt: "/prompt" },
  });
  const input = createInput(model, {});
  setPrompt(input, model, [user("A song")]);
  expect(input.fields).toEqual({ prompt: "A song" });
  expect(() => setPrompt(createInput(model, {}), model, [user("a"), user("b")])).toThrow(
    UnsupportedFunctionalityError,
  );
});

test("a prompt without a user, and the results of tools, are errors", () => {
  expect(() => written({}, [{ role: "system", content: "Be brief." }])).toThrow(InvalidPromptError);
  const result: Prompt[number] = {
    role: "tool",
    content: [{ type: "tool-result", toolCallId: "1", toolName: "t", output: { type: "text", value: "x" } }],
  };
  expect(() => written({}, [user("a"), result])).toThrow(UnsupportedFunctionalityError);
});
