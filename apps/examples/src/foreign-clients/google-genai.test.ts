import { startSandbox } from "@corsac/sandbox/node";
import { ApiError, FunctionCallingConfigMode, GoogleGenAI } from "@google/genai";
import { afterAll, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// The official client against the sandbox; only its address and its key are set.
const sandbox = await startSandbox({ documents: [serviceDocument("gemini")], duration: 0 });
afterAll(() => sandbox.close());
const httpOptions = { baseUrl: sandbox.url };
const client = new GoogleGenAI({ apiKey: sandbox.apiKey, httpOptions });
const model = "gemini-2.5-flash";

const isPicture = (base64: string | undefined): void => {
  const start = Buffer.from(base64 ?? "", "base64").subarray(0, 8);
  expect(start.includes("PNG")).toBe(true);
};

it("content in one piece", async () => {
  const answer = await client.models.generateContent({ model, contents: "a fox" });
  expect(answer.text).toMatch(/You asked: a fox$/);
  expect(answer.candidates?.[0]?.finishReason).toBe("STOP");
  expect(answer.functionCalls).toBeUndefined();
});

it("content in pieces", async () => {
  let text = "";
  for await (const piece of await client.models.generateContentStream({ model, contents: "a fox" }))
    text += piece.text ?? "";
  expect(text).toMatch(/^This is the Corsac sandbox, not Gemini\b.*You asked: a fox$/);
});

it("images inside the answer", async () => {
  const config = { responseModalities: ["TEXT", "IMAGE"] };
  const answer = await client.models.generateContent({
    model: "gemini-2.5-flash-image",
    contents: "a fox",
    config,
  });
  const parts = answer.candidates?.[0]?.content?.parts ?? [];
  isPicture(parts.find(({ inlineData }) => inlineData)?.inlineData?.data);
});

it("a function is called, and its result is answered with words", async () => {
  const tools = [{ functionDeclarations: [{ name: "weather", parametersJsonSchema: { type: "object" } }] }];
  const toolConfig = { functionCallingConfig: { mode: FunctionCallingConfigMode.AUTO } };
  const config = { tools, toolConfig };
  const called = await client.models.generateContent({ model, contents: "a fox", config });
  expect(called.functionCalls).toMatchObject([{ name: "weather", args: {} }]);
  const contents = [
    { role: "user", parts: [{ text: "a fox" }] },
    { role: "model", parts: called.candidates?.[0]?.content?.parts ?? [] },
    { role: "user", parts: [{ functionResponse: { name: "weather", response: { sky: "rain" } } }] },
  ];
  const then = await client.models.generateContent({ model, contents, config });
  expect(then.text).toContain("Corsac sandbox");
});

it("tokens, vectors and models", async () => {
  expect(await client.models.countTokens({ model, contents: "a fox" })).toHaveProperty("totalTokens");
  const { embeddings } = await client.models.embedContent({
    model: "gemini-embedding-001",
    contents: ["a fox"],
  });
  expect(embeddings?.[0]?.values?.length).toBeGreaterThan(0);
  expect(await client.models.get({ model })).toHaveProperty("name");
  const names: unknown[] = [];
  for await (const { name } of await client.models.list()) names.push(name);
  expect(names).toContain("models/gemini-2.5-flash");
});

it("an error is the client's own, with the service's words", async () => {
  const wrong = new GoogleGenAI({ apiKey: "wrong", httpOptions });
  await expect(wrong.models.generateContent({ model, contents: "a fox" })).rejects.toBeInstanceOf(ApiError);
});
