import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { type CorsacDocument, type JsonObject, jsonList, jsonObject } from "../document/contract.js";
import { sketches } from "../node/sketches.js";

const text = { type: "string" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const picture = { type: "string", contentEncoding: "base64", contentMediaType: "image/png" };
const part = object({ type: text, text, url: text });
const message = object({
  role: { type: "string", enum: ["assistant"] },
  content: { type: ["string", "null"] },
  calls: { type: "array", items: object({ name: text, arguments: text }) },
  sound: object({ id: text, data: { type: "string", contentEncoding: "base64" } }),
});
const says = { type: "string", enum: ["stop", "calls"] };
const choice = object({ message, reason: says });
const piece = object({
  choices: { type: "array", items: object({ delta: message, reason: { type: ["string", "null"] } }) },
});
const schemas: JsonObject = {
  Input: object({
    model: text,
    messages: {
      type: "array",
      items: object({ role: text, content: { anyOf: [text, { type: "array", items: part }] } }),
    },
    tools: { type: "array", items: object({ name: text }) },
    as: { type: "string", enum: ["link", "bytes"], default: "link" },
  }),
  Output: object({
    id: text,
    language: text,
    model: text,
    choices: { type: "array", items: choice },
    pictures: {
      type: "array",
      items: object({ url: { type: "string", format: "uri" }, bytes: picture, words: text }),
    },
  }),
  Piece: piece,
};

/** A chat of which the description says where its words are, and which parts must be asked for. */
function chat(): CorsacDocument {
  const json = (name: string): JsonObject => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const document = {
    openapi: "3.1.0",
    info: { title: "Talk", version: "1" },
    "x-corsac-version": 2,
    paths: {
      "/chat": {
        post: {
          operationId: "talk",
          requestBody: { content: json("Input") },
          responses: { "200": { description: "Words.", content: json("Output") } },
        },
      },
    },
    components: { schemas },
    "x-corsac-models": [
      {
        ...{ id: "talk", name: "talk", slug: "talk", title: "Talk", kind: "answer", media: "text" },
        create: [{ operation: "talk" }],
        input: { pointer: "", schema: { $ref: "#/components/schemas/Input" } },
        messages: {
          pointer: "/messages",
          user: { role: "user", content: "{parts}" },
          text: { type: "text", text: "{text}" },
        },
        stream: {
          headers: { "X-Pieces": "yes" },
          text: "/choices/*/delta/content",
          chunk: { $ref: "#/components/schemas/Piece" },
          end: { event: ["over", "cut"] },
          last: { "/choices/0/reason": "stop" },
        },
        output: {
          schema: { $ref: "#/components/schemas/Output" },
          documented: true,
          text: "/choices/0/message/content",
          files: [
            { pointer: "/choices/*/message/sound/data", media: "audio", encoding: "base64" },
            { pointer: "/pictures/*/url", media: "image" },
            { pointer: "/pictures/*/bytes", media: "image", encoding: "base64" },
          ],
          when: {
            "/choices/*/message/sound": { body: { "/as": "sound" } },
            "/pictures/*/url": { body: { "/as": "link" } },
            "/pictures/*/bytes": { body: { "/as": "bytes" } },
            "/choices/*/message/calls": {
              present: ["/tools"],
              absent: ["/messages/*/answers"],
              with: {
                "/choices/0/message/content": { from: "constant", value: null },
                "/choices/0/message/calls/0/name": { from: "request", pointer: "/tools/0/name" },
                "/choices/0/reason": { from: "constant", value: "calls" },
              },
            },
          },
        },
        roles: { model: "/model" },
        source: [],
      },
    ],
  };
  return JSON.parse(JSON.stringify(document));
}

async function ask(body: JsonObject, headers: Record<string, string> = {}): Promise<Response> {
  const sandbox = createSandbox({ documents: [chat()] });
  return sandbox.fetch(
    new Request("http://localhost/chat", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer sandbox-key", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

const words = "This is the Corsac sandbox, not Talk. You asked: What is a fox?";
const plain = { model: "talk-1", messages: [{ role: "user", content: "What is a fox?" }] };

test("an answer has its words at their place, and nothing that was not asked for", async () => {
  const answer = jsonObject(await (await ask(plain)).json());
  expect(answer["choices"]).toEqual([{ message: { role: "assistant", content: words }, reason: "stop" }]);
  // Other texts are not filled with the prompt, and those of unknown value are left out.
  expect(answer).not.toHaveProperty("language");
  expect(String(answer["id"])).not.toContain("fox");
  expect(answer["model"]).toBe("talk-1");
  expect(answer["pictures"]).toEqual([{ url: expect.stringMatching(/^http/) }]);
});

test.each([
  [
    "a list of parts",
    [
      { type: "text", text: "What is a fox?" },
      { type: "picture", url: "https://f.example/1" },
    ],
  ],
  ["words alone", "What is a fox?"],
])("the words of the newest message of the user are what is asked: %s", async (_name, content) => {
  const messages = [
    { role: "user", content: "Hello." },
    { role: "assistant", content: "Hello!" },
    { role: "user", content },
    { role: "assistant", content: "Well," },
  ];
  const answer = jsonObject(await (await ask({ model: "talk-1", messages })).json());
  expect(answer).toMatchObject({ choices: [{ message: { content: words } }] });
});

test("what the request asks for is there, in place of what it does not ask for", async () => {
  const tools = await (await ask({ ...plain, tools: [{ name: "look_up" }], as: "bytes" })).json();
  expect(tools).toMatchObject({
    choices: [{ message: { content: null, calls: [{ name: "look_up" }] }, reason: "calls" }],
    pictures: [{ bytes: expect.stringMatching(/^[\w+/]+=*$/) }],
  });
  expect(tools.pictures[0]).not.toHaveProperty("url");
  const answered = { ...plain, messages: [...plain.messages, { role: "tool", content: "x", answers: 1 }] };
  expect(await (await ask({ ...answered, tools: [{ name: "look_up" }] })).json()).toMatchObject({
    choices: [{ message: { content: words }, reason: "stop" }],
  });
});

test("pieces carry words alone, and the last one says why it is the last", async () => {
  const events = (await (await ask(plain, { "X-Pieces": "yes" })).text()).trim().split("\n\n");
  expect(events.pop()).toMatch(/^event: over\n/);
  const pieces = events.map((event) => JSON.parse(event.replace(/^data: /, "")));
  expect(pieces.map(({ choices }) => choices[0].delta.content).join("")).toBe(words);
  expect(pieces[0].choices[0]).toEqual({ delta: { content: "This " }, reason: null });
  expect(pieces.at(-1).choices[0].reason).toBe("stop");
});

test("the shipped chat answers so", async () => {
  const url = new URL("../../../../specs/openai/openapi.json", import.meta.url);
  const sandbox = createSandbox({ documents: [JSON.parse(readFileSync(url, "utf8"))], media: sketches });
  const post = (path: string, body: object): Promise<Response> =>
    sandbox.fetch(
      new Request(`http://localhost${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: "Bearer sandbox-key" },
        body: JSON.stringify(body),
      }),
    );
  const send = async (path: string, body: object): Promise<JsonObject> =>
    jsonObject(await (await post(path, body)).json());
  const messages = [{ role: "user", content: "hi" }];
  const { choices } = await send("/v1/chat/completions", { model: "gpt-4o", messages });
  expect(choices).toEqual([
    {
      index: 0,
      message: { role: "assistant", content: expect.stringMatching(/You asked: hi$/), refusal: null },
      finish_reason: "stop",
    },
  ]);
  const several = await send("/v1/chat/completions", { model: "gpt-4o", messages, n: 3 });
  const [choice] = jsonList(choices);
  expect(several["choices"]).toEqual([0, 1, 2].map((index) => ({ ...jsonObject(choice), index })));
  const streamed = await post("/v1/chat/completions", { model: "gpt-4o", messages, n: 2, stream: true });
  const pieces = [...(await streamed.text()).matchAll(/^data: (\{.*)$/gm)].map(([, data]) =>
    JSON.parse(data ?? ""),
  );
  for (const index of [0, 1]) {
    const own = pieces.map(({ choices: [piece] }) => piece).filter((piece) => piece.index === index);
    expect(own.map(({ delta }) => delta.content).join("")).toMatch(/You asked: hi$/);
    expect(own.map((piece) => piece.finish_reason).filter((reason) => reason !== null)).toEqual(["stop"]);
  }
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(1);
  const speech = { model: "tts-1", input: "hi", voice: "alloy", response_format: "opus" };
  const { headers } = await post("/v1/audio/speech", speech);
  expect(headers.get("content-type")).toBe("audio/wav");
  expect(headers.get("x-corsac-warning")).toContain("does not make opus");
  const { output } = await send("/v1/responses", { model: "gpt-4o", input: messages });
  expect(output).toMatchObject([
    { type: "message", content: [{ type: "output_text", text: expect.stringMatching(/You asked: hi$/) }] },
  ]);
  const { data } = await send("/v1/images/generations", { prompt: "hi", response_format: "b64_json" });
  expect(data).toEqual([{ b64_json: expect.any(String) }]);
});
