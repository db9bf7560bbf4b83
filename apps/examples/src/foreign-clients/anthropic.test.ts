import Anthropic from "@anthropic-ai/sdk";
import { startSandbox } from "@corsac/sandbox/node";
import { afterAll, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// The official client against the sandbox; only its address and its key are set.
const sandbox = await startSandbox({ documents: [serviceDocument("anthropic")], duration: 0 });
afterAll(() => sandbox.close());
const client = new Anthropic({ baseURL: sandbox.url, apiKey: sandbox.apiKey, maxRetries: 0 });

const model = "claude-opus-4-6";
const asked = { model, max_tokens: 100, messages: [{ role: "user" as const, content: "a fox" }] };
const weather = {
  name: "weather",
  input_schema: { type: "object" as const, properties: { city: { type: "string" } } },
};

it("a message in one piece, also about an image", async () => {
  const answer = await client.messages.create(asked);
  expect(answer).toMatchObject({ type: "message", role: "assistant", model, stop_reason: "end_turn" });
  expect(answer.content).toMatchObject([{ type: "text", text: expect.stringMatching(/You asked: a fox$/) }]);
  const image = {
    type: "image" as const,
    source: { type: "base64" as const, media_type: "image/png" as const, data: "iVBORw0KGgo=" },
  };
  const content = [image, { type: "text" as const, text: "What is this?" }];
  const seen = await client.messages.create({ ...asked, messages: [{ role: "user", content }] });
  expect(seen.content).toMatchObject([{ text: expect.stringMatching(/You asked: What is this\?$/) }]);
});

it("a message in pieces", async () => {
  let text = "";
  for await (const event of await client.messages.create({ ...asked, stream: true }))
    if (event.type === "content_block_delta" && event.delta.type === "text_delta") text += event.delta.text;
  expect(text).toMatch(/^This is the Corsac sandbox, not Claude messages\b.*You asked: a fox$/);
});

it("a message in pieces by the helper of the client, which reads every event", async () => {
  const names: string[] = [];
  let text = "";
  const stream = client.messages
    .stream(asked)
    .on("streamEvent", ({ type }) => names.push(type))
    .on("text", (added) => {
      text += added;
    });
  const message = await stream.finalMessage();
  expect(message).toMatchObject({
    id: expect.stringMatching(/./),
    type: "message",
    role: "assistant",
    model,
    stop_reason: "end_turn",
    content: [{ type: "text", text }],
  });
  expect(text).toMatch(/^This is the Corsac sandbox, not Claude messages\b.*You asked: a fox$/);
  expect(names.filter((name) => name !== "content_block_delta")).toEqual([
    "message_start",
    "content_block_start",
    "content_block_stop",
    "message_delta",
    "message_stop",
  ]);
});

it("a tool is called, and its result is answered with words", async () => {
  const called = await client.messages.create({ ...asked, tools: [weather] });
  expect(called).toMatchObject({ stop_reason: "tool_use", content: [{ type: "tool_use", name: "weather" }] });
  const [block] = called.content;
  const id = block?.type === "tool_use" ? block.id : "";
  const result = { type: "tool_result" as const, tool_use_id: id, content: "It rains." };
  const messages = [
    ...asked.messages,
    { role: "assistant" as const, content: called.content },
    { role: "user" as const, content: [result] },
  ];
  const then = await client.messages.create({ ...asked, messages, tools: [weather] });
  expect(then).toMatchObject({ stop_reason: "end_turn", content: [{ type: "text" }] });
});

it("tokens are counted, models are listed", async () => {
  expect(await client.messages.countTokens({ model, messages: asked.messages })).toHaveProperty(
    "input_tokens",
  );
  const ids: string[] = [];
  for await (const { id } of client.models.list()) ids.push(id);
  expect(ids).toEqual(["claude-sonnet-4-6"]);
  expect(await client.models.retrieve(model)).toMatchObject({ type: "model", id: model });
});

it("an error is the client's own, with the service's words", async () => {
  const wrong = new Anthropic({ baseURL: sandbox.url, apiKey: "wrong", maxRetries: 0 });
  await expect(wrong.messages.create(asked)).rejects.toBeInstanceOf(Anthropic.AuthenticationError);
});
