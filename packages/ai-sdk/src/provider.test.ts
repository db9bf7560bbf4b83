import { NoSuchModelError } from "@ai-sdk/provider";
import { createClient, defineModel } from "@corsac/core";
import { expect, test } from "vitest";
import { testModel } from "./model.fixture.js";
import { createCorsac } from "./provider.js";

const chat = testModel({
  id: "acme/chat",
  slug: "chat",
  name: "chat",
  media: "text",
  roles: { model: "/engine" },
  messages: { pointer: "/messages", user: { role: "user", content: "{text}" } },
});
const picture = testModel({ id: "acme/draw", slug: "draw", name: "draw" });
const tall = defineModel<object, unknown>({
  ...picture,
  preset: { name: "tall", description: "Tall.", input: { height: 2 }, defaults: {} },
});
const vectors = testModel({ id: "acme/embed", slug: "embed", media: "text", roles: { prompt: "/text" } });
const corsac = createCorsac({
  client: createClient({ baseUrl: "http://127.0.0.1:9" }),
  models: [chat, picture, tall, vectors],
});

test.each([
  ["acme/draw", "acme/draw"],
  ["draw", "acme/draw"],
  ["draw:tall", "acme/draw:tall"],
  ["acme/acme/draw", "acme/draw"],
])("%s is %s", (name, modelId) => {
  expect(corsac.imageModel(name)).toMatchObject({
    modelId,
    provider: "corsac.acme",
    specificationVersion: "v3",
  });
});

test("a name may have the value of the field that chooses among models", () => {
  expect(corsac.languageModel("chat:gpt-x").modelId).toBe("acme/chat");
  expect(() => corsac.imageModel("draw:gpt-x")).toThrow(NoSuchModelError);
});

test.each([
  ["a name of none", () => corsac.imageModel("drwa")],
  ["a chat as an image model", () => corsac.imageModel(chat)],
  ["an image model as a chat", () => corsac.languageModel(picture)],
  ["a model that makes vectors as a chat", () => corsac.languageModel(vectors)],
  ["an image model as a transcription", () => corsac.transcriptionModel(picture)],
  ["embeddings", () => corsac.embeddingModel("embed")],
])("%s is an error of the AI SDK", (_what, call) => {
  expect(call).toThrow(NoSuchModelError);
});
