import { expect, test } from "vitest";
import type { Place } from "../descriptor/service.js";
import { defineModel } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const { lifecycle: _none, ...direct } = draw;

/** What `stream` yields, as texts, when the service ignores the request for a stream. */
async function textsOf(whole: unknown, output: Place | undefined, piece: Place | undefined) {
  const gateway = await startGateway(() => ({ json: whole }));
  const model = defineModel<{ prompt: string }, object>({
    ...direct,
    kind: "answer",
    output: { schema: {}, documented: false, files: [], ...(output !== undefined && { text: output }) },
    stream: { body: { "/stream": true }, ...(piece !== undefined && { text: piece }) },
  });
  const texts: string[] = [];
  const { error } = await outcome(
    (async () => {
      for await (const { text } of testClient(gateway.url).stream(model, { prompt: "x" })) texts.push(text);
    })(),
  );
  return { texts, error };
}

const choices = (message: object) => ({ choices: [{ index: 0, message }] });

test.each([
  [choices({ content: "Hello" }), "/choices/0/message/content", "/choices/*/delta/content", "Hello"],
  [{ parts: [{ words: "a " }, { words: "fox" }] }, "/parts/*/words", "/delta", "a fox"],
  [{ candidates: [{ text: "same place" }] }, undefined, "/candidates/*/text", "same place"],
  [{ candidates: [{ text: "a piece" }] }, "/result", "/candidates/*/text", "a piece"],
  ["Hello", undefined, undefined, "Hello"],
] as const)("a whole response %j is one piece with its text", async (whole, output, piece, text) => {
  expect(await textsOf(whole, output, piece)).toEqual({ texts: [text], error: undefined });
});

test.each([
  ["a tool call", choices({ content: null, tool_calls: [{ id: "t" }] }), "/choices/0/message/content"],
  ["a tool call in a list of parts", { parts: [{ call: {} }] }, "/parts/*/words/*/text"],
  ["an empty text", { text: "" }, "/text"],
] as const)("%s has no text and is a piece", async (_name, whole, output) => {
  expect(await textsOf(whole, output, "/delta/content")).toEqual({ texts: [""], error: undefined });
});

test("a model whose pieces have no text", async () => {
  expect(await textsOf({ pictures: ["x"] }, undefined, undefined)).toMatchObject({ texts: [""] });
});

test.each([
  [{ answer: "Hello" }, "/choices/0/message/content"],
  [{ choices: [] }, "/choices/0/message/content"],
  [{ parts: null }, "/parts/*/words"],
  [{ answer: "Hello" }, "/text"],
])("a response %j without anything at %s is an error, not an empty text", async (whole, output) => {
  const { texts, error } = await textsOf(whole, output, "/delta");
  expect(texts).toEqual([]);
  expect(error).toMatchObject({
    code: "protocol",
    message: expect.stringContaining(`without a stream and without a text: ${JSON.stringify(whole)}`),
  });
});
