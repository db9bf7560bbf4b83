import { startSandbox } from "@corsac/sandbox/node";
import OpenAI, { toFile } from "openai";
import { afterAll, describe, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// The official client against the sandbox; only its address and its key are set.
const sandbox = await startSandbox({ documents: [serviceDocument("openai")], duration: 0 });
afterAll(() => sandbox.close());
const client = new OpenAI({ baseURL: `${sandbox.url}/v1`, apiKey: sandbox.apiKey, maxRetries: 0 });

const model = "gpt-4o";
const messages = [{ role: "user" as const, content: "a fox" }];
const weather = {
  type: "function" as const,
  function: {
    name: "weather",
    parameters: { type: "object", required: ["city"], properties: { city: { type: "string" } } },
  },
};
const sound = (): Promise<File> => toFile(Buffer.from("a sound"), "a.mp3", { type: "audio/mpeg" });

describe("chats", () => {
  it("in pieces that its helper puts together", async () => {
    const stream = client.chat.completions.stream({ model, messages });
    expect(await stream.finalContent()).toContain("Corsac sandbox");
    const { choices } = await stream.finalChatCompletion();
    expect(choices).toMatchObject([{ finish_reason: "stop", message: { role: "assistant" } }]);
  });

  it("in one piece", async () => {
    const answer = await client.chat.completions.create({ model, messages });
    expect(answer).toMatchObject({ object: "chat.completion", model, choices: [{ index: 0 }] });
    const [choice] = answer.choices;
    expect(choice?.message.content).toMatch(/You asked: a fox$/);
    expect(choice?.finish_reason).toBe("stop");
    expect(choice?.message).not.toHaveProperty("tool_calls");
    expect(choice?.message).not.toHaveProperty("audio");
  });

  it("with tools: one is called, and its answer is answered with words", async () => {
    const answer = await client.chat.completions.create({ model, messages, tools: [weather] });
    const [choice] = answer.choices;
    expect(choice?.finish_reason).toBe("tool_calls");
    const [call] = choice?.message.tool_calls ?? [];
    expect(call).toMatchObject({ type: "function", function: { name: "weather", arguments: "{}" } });
    const told = { role: "tool" as const, tool_call_id: call?.id ?? "", content: "It rains." };
    const next = [...messages, ...(choice ? [choice.message] : []), told];
    const then = await client.chat.completions.create({ model, messages: next, tools: [weather] });
    expect(then.choices[0]).toMatchObject({
      finish_reason: "stop",
      message: { content: expect.any(String) },
    });
  });

  it("in pieces, also with tools", async () => {
    for (const more of [{}, { tools: [weather] }]) {
      const stream = await client.chat.completions.create({ model, messages, stream: true, ...more });
      let text = "";
      for await (const piece of stream) text += piece.choices[0]?.delta.content ?? "";
      expect(text).toMatch(/^This is the Corsac sandbox, not Chat completions\b/);
    }
  });
});

it("responses, whole and in pieces", async () => {
  const whole = await client.responses.create({ model, input: "a fox" });
  expect(whole).toMatchObject({ object: "response", status: "completed" });
  expect(whole.output_text).toMatch(/You asked: a fox$/);
  let text = "";
  for await (const event of await client.responses.create({ model, input: "a fox", stream: true }))
    if ("delta" in event) text += event.delta;
  expect(text).toContain("Corsac sandbox");
});

it("responses in pieces by the helper of the client, which needs every event in order", async () => {
  const names: string[] = [];
  const numbers: number[] = [];
  const stream = client.responses.stream({ model, input: "a fox" });
  for await (const event of stream) {
    names.push(event.type);
    numbers.push(event.sequence_number);
  }
  expect([...new Set(names)]).toEqual([
    "response.created",
    "response.output_item.added",
    "response.content_part.added",
    "response.output_text.delta",
    "response.output_text.done",
    "response.completed",
  ]);
  expect(numbers).toEqual(numbers.map((_, index) => index));
  const response = await stream.finalResponse();
  expect(response).toMatchObject({ object: "response", status: "completed" });
  expect(response.output_text).toMatch(/You asked: a fox$/);
});

it("vectors", async () => {
  const { data } = await client.embeddings.create({ model: "text-embedding-3-small", input: "a fox" });
  expect(data).toMatchObject([{ object: "embedding", index: 0 }]);
});

describe("pictures", () => {
  const isPicture = (base64: string | undefined): void => {
    const start = Buffer.from(base64 ?? "", "base64").subarray(0, 12);
    expect(start.includes("WEBP") || start.includes("PNG") || start.includes("JFIF")).toBe(true);
  };
  const picture = (): Promise<File> => toFile(Buffer.from("a picture"), "a.png", { type: "image/png" });

  it("from words", async () => {
    const { data } = await client.images.generate({ model: "gpt-image-1", prompt: "a fox" });
    isPicture(data?.[0]?.b64_json);
    expect(data?.[0]).not.toHaveProperty("url");
    const address = await client.images.generate({ model: "dall-e-3", prompt: "a fox" });
    expect(address.data).toEqual([{ url: expect.stringMatching(/^http/) }]);
  });

  it("from a picture", async () => {
    const edited = await client.images.edit({
      model: "gpt-image-1",
      prompt: "a fox",
      image: await picture(),
    });
    isPicture(edited.data?.[0]?.b64_json);
    const { data } = await client.images.createVariation({
      image: await picture(),
      response_format: "b64_json",
    });
    isPicture(data?.[0]?.b64_json);
  });
});

describe("sound", () => {
  it("from words", async () => {
    const spoken = await client.audio.speech.create({ model: "tts-1", voice: "alloy", input: "hello" });
    expect(spoken.headers.get("content-type")).toMatch(/^audio\//);
    expect((await spoken.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  it("to words", async () => {
    const file = await sound();
    const { text } = await client.audio.transcriptions.create({ model: "whisper-1", file });
    expect(text).toContain("Corsac sandbox");
    const english = await client.audio.translations.create({ model: "whisper-1", file: await sound() });
    expect(english.text).toContain("Corsac sandbox");
  });
});

it("the models", async () => {
  const ids: string[] = [];
  for await (const { id } of client.models.list()) ids.push(id);
  expect(ids).toContain("gpt-4o");
  expect(await client.models.retrieve("gpt-4o")).toMatchObject({ id: "gpt-4o", object: "model" });
});

it("files are created, listed, read and deleted", async () => {
  const file = await toFile(Buffer.from("hello"), "a.jsonl");
  const created = await client.files.create({ purpose: "assistants", file });
  expect(created).toMatchObject({ bytes: 5, filename: "a.jsonl", purpose: "assistants" });
  expect(await client.files.retrieve(created.id)).toEqual(created);
  const ids: string[] = [];
  for await (const { id } of client.files.list()) ids.push(id);
  expect(ids).toEqual([created.id]);
  expect(await (await client.files.content(created.id)).text()).toBe("hello");
  await client.files.delete(created.id);
  await expect(client.files.content(created.id)).rejects.toBeInstanceOf(OpenAI.NotFoundError);
});

it("an error is the client's own, with the service's words", async () => {
  const wrong = new OpenAI({ baseURL: `${sandbox.url}/v1`, apiKey: "wrong", maxRetries: 0 });
  await expect(wrong.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
  const create = client.chat.completions.create({ model, messages: [], temperature: 9 });
  await expect(create).rejects.toThrow(/temperature/);
});
