import { afterEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { type CorsacDocument, type JsonObject, jsonList, jsonObject, member } from "../document/contract.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { allEvents, readEvents } from "../fixtures/read-events.js";
import { type RunningSandbox, type StartOptions, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const input = {
  type: "object",
  required: ["prompt"],
  properties: { prompt: text, stream: { type: "boolean" } },
} satisfies JsonObject;
const delta = object({
  id: text,
  choices: list(object({ index: { type: "integer" }, delta: object({ content: text }) })),
});
const answer = object({ choices: list(object({ message: object({ content: text }) })) });

function chat(stream: JsonObject, model: JsonObject = {}, piece: JsonObject = delta): CorsacDocument {
  const schemas = { Piece: piece };
  const document = testDocument({ "POST /chat": { id: "create", takes: input, gives: answer } }, undefined, {
    kind: "answer",
    media: "text",
    input,
    output: answer,
    stream,
    ...model,
  });
  return {
    ...document,
    components: { schemas: { ...(document.components["schemas"] as JsonObject), ...schemas } },
  };
}

async function start(document: CorsacDocument, options: Partial<StartOptions> = {}): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], duration: 0, ...options });
  return sandbox;
}

function ask(
  target: RunningSandbox,
  body: JsonObject,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${target.url}/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

const openStream = {
  body: { "/stream": true },
  text: "/choices/*/delta/content",
  chunk: { $ref: "#/components/schemas/Piece" },
};

describe("an answer in pieces", () => {
  it("has the words one by one in the shape of a piece, and the data that ends it", async () => {
    const target = await start(chat({ ...openStream, end: { data: "[DONE]" } }));
    const response = await ask(target, { prompt: "a fox", stream: true });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const events = await allEvents(response);
    expect(events.at(-1)).toEqual({ data: "[DONE]" });
    const pieces = events.slice(0, -1).map(({ data }) => JSON.parse(data));
    expect(pieces.map((piece) => piece.choices[0].delta.content).join("")).toBe(
      "This is the Corsac sandbox, not Paint. You asked: a fox",
    );
    expect(pieces.length).toBeGreaterThan(5);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(1);
    expect(pieces[0]).toMatchObject({ choices: [{ index: 0 }] });
  });

  it("repeats what the request has under the same name", async () => {
    const piece = object({ model: text, choices: list(object({ delta: object({ content: text }) })) });
    const named = { ...input, properties: { ...input.properties, model: text } };
    const target = await start(chat({ ...openStream, end: { data: "[DONE]" } }, { input: named }, piece));
    const events = await allEvents(await ask(target, { prompt: "x", stream: true, model: "tide-2" }));
    const models = events.slice(0, -1).map(({ data }) => JSON.parse(data).model);
    expect(new Set(models)).toEqual(new Set(["tide-2"]));
  });

  it("is one answer for who does not ask for pieces", async () => {
    const target = await start(chat({ ...openStream, end: { data: "[DONE]" } }));
    for (const body of [{ prompt: "a fox" }, { prompt: "a fox", stream: false }]) {
      const response = await ask(target, body);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.json()).toHaveProperty("choices");
    }
  });

  it.each<[string, JsonObject, JsonObject, Record<string, string>]>([
    ["a header asks for it", { headers: { "X-SSE": "enable" } }, {}, { "x-sse": "enable" }],
    ["Accept asks for it, where nothing else is said", {}, {}, { accept: "text/event-stream" }],
    ["the model always answers so", {}, { kind: "stream" }, {}],
  ])("comes where %s", async (_name, stream, model, headers) => {
    const target = await start(chat({ text: "/text", ...stream }, model));
    const events = await allEvents(await ask(target, { prompt: "a fox" }, headers));
    expect(events.map(({ data }) => JSON.parse(data).text).join("")).toContain("a fox");
  });

  it("has the events before and after the pieces, with the values of this request and this answer", async () => {
    const stream = {
      ...openStream,
      events: ["delta"],
      before: [
        {
          event: "begin",
          data: { id: "", asked: "", answer: {}, state: "" },
          with: {
            "/id": { from: "id" },
            "/asked": { from: "request", pointer: "/prompt" },
            "/answer": { from: "output", pointer: "" },
            "/state": { from: "constant", value: "running" },
          },
        },
        { event: "ping", data: { type: "ping" } },
      ],
      after: [
        {
          event: "whole",
          data: { text: "" },
          with: { "/text": { from: "output", pointer: "/choices/0/message/content" } },
        },
      ],
      end: { event: "over" },
    };
    const model = { outputText: "/choices/*/message/content" };
    const target = await start(chat(stream, model));
    const events = await allEvents(await ask(target, { prompt: "a fox", stream: true }));
    const [begin, ping, first] = events;
    const data = events.map((event) => JSON.parse(event.data));
    expect([begin?.event, ping?.event, first?.event]).toEqual(["begin", "ping", "delta"]);
    expect(data[0]).toEqual({
      id: data[2].id,
      asked: "a fox",
      answer: { choices: [] },
      state: "running",
    });
    expect(events.slice(-2).map(({ event }) => event)).toEqual(["whole", "over"]);
    expect(data.at(-2)).toEqual({ text: "This is the Corsac sandbox, not Paint. You asked: a fox" });
    // A failure has no events after its pieces.
    const failed = await allEvents(
      await ask(target, { prompt: "a fox", stream: true }, { "x-corsac-sandbox": "outcome=failed" }),
    );
    expect(failed.map(({ event }) => event)).not.toContain("whole");
  });

  it("numbers all of its events, and marks the pieces by a value", async () => {
    const piece = object({ sequence_number: { type: "integer" }, kind: text, text });
    const stream = {
      body: { "/stream": true },
      chunk: { $ref: "#/components/schemas/Piece" },
      text: "/text",
      piece: { pointer: "/kind", equals: ["words"] },
      before: [{ data: { kind: "begin" } }],
      after: [{ data: { kind: "whole" } }],
    };
    const target = await start(chat(stream, {}, piece));
    const events = await allEvents(await ask(target, { prompt: "a fox", stream: true }));
    const data = events.map((event) => JSON.parse(event.data));
    expect(data.map(({ sequence_number }) => sequence_number)).toEqual(data.map((_, index) => index));
    expect(data.map(({ kind }) => kind)).toEqual(["begin", ...data.slice(2).map(() => "words"), "whole"]);
  });

  it("names its events, and ends with an event or with a value in the last piece", async () => {
    const named = await start(chat({ ...openStream, events: ["delta"], end: { event: "over" } }));
    const events = await allEvents(await ask(named, { prompt: "a fox", stream: true }));
    expect(new Set(events.slice(0, -1).map(({ event }) => event))).toEqual(new Set(["delta"]));
    expect(events.at(-1)).toEqual({ event: "over", data: "{}" });
    await named.close();
    const valued = await start(
      chat({ body: { "/stream": true }, text: "/text", end: { pointer: "/done", equals: [true] } }),
    );
    const pieces = (await allEvents(await ask(valued, { prompt: "a fox", stream: true }))).map(({ data }) =>
      JSON.parse(data),
    );
    expect(pieces.slice(0, -1).some(({ done }) => done === true)).toBe(false);
    expect(pieces.at(-1)).toMatchObject({ done: true, text: "fox" });
  });

  it("tells an error where the description says, and has no end then", async () => {
    const target = await start(chat({ ...openStream, error: "/error/message", end: { data: "[DONE]" } }));
    const headers = { "x-corsac-sandbox": "outcome=failed" };
    const events = await allEvents(await ask(target, { prompt: "a fox", stream: true }, headers));
    expect(JSON.parse(events.at(-1)?.data ?? "")).toEqual({
      error: { message: "The sandbox was asked to fail this answer." },
    });
    expect(events.map(({ data }) => data)).not.toContain("[DONE]");
  });

  it("holds nothing that clients take for an error, a call of a tool, or an end before the end", async () => {
    const piece = object({
      choices: list(
        object({
          index: { type: "integer" },
          delta: {
            type: "object",
            properties: { content: text, calls: list(object({ id: text })), thoughts: text },
          },
          finish: { type: ["string", "null"], enum: ["stop", "length", null] },
        }),
      ),
      error: object({ message: text, code: { type: ["string", "null"] } }),
    });
    const stream = { ...openStream, error: "/error/message", end: { data: "[DONE]" } };
    const target = await start(chat(stream, {}, piece));
    const events = await allEvents(await ask(target, { prompt: "a fox", stream: true }));
    const pieces = events.slice(0, -1).map(({ data }) => JSON.parse(data));
    expect(pieces[0]).toEqual({ choices: [{ index: 0, delta: { content: "This " }, finish: null }] });
    expect(pieces.at(-1)).toEqual({ choices: [{ index: 0, delta: { content: "fox" }, finish: "stop" }] });
  });

  it("repeats the names of its events in the pieces, and ends with the whole answer", async () => {
    const state = { type: "string", enum: ["done", "working"] };
    const choices = list(object({ message: object({ content: text }) }));
    const properties = {
      ...{ kind: text, sequence_number: { type: "integer" }, index: { type: "integer" } },
      ...{ words: text, message: text, whole: { type: "object", properties: { choices, state } } },
    };
    const document = chat(
      {
        ...{ body: { "/stream": true }, text: "/words", chunk: { $ref: "#/components/schemas/Piece" } },
        ...{ events: ["words.more"], error: "/message" },
        end: { pointer: "/kind", equals: ["all.done", "all.cut"] },
      },
      {},
      { type: "object", required: ["kind"], properties },
    );
    const [model] = jsonList(document["x-corsac-models"]);
    Object.assign(jsonObject(member(model, "output")), { text: "/choices/*/message/content" });
    const target = await start(document);
    const events = await allEvents(await ask(target, { prompt: "a fox", stream: true }));
    const pieces = events.map(({ data }) => JSON.parse(data));
    expect(pieces.map(({ kind }) => kind)).toEqual(events.map(({ event }) => event));
    expect(pieces.map((one) => one.sequence_number)).toEqual(pieces.map((_one, index) => index));
    expect(pieces[0]).toEqual({ kind: "words.more", sequence_number: 0, index: 0, words: "This " });
    const said = pieces.map(({ words }) => words ?? "").join("");
    expect(said).toContain("You asked: a fox");
    expect(pieces.at(-1)).toEqual({
      ...{ kind: "all.done", sequence_number: pieces.length - 1, index: 0 },
      whole: { choices: [{ message: { content: said } }], state: "done" },
    });

    const headers = { "x-corsac-sandbox": "outcome=failed" };
    const failed = await allEvents(await ask(target, { prompt: "a fox", stream: true }, headers));
    expect(failed.at(-1)?.event).toBe("error");
    expect(JSON.parse(failed.at(-1)?.data ?? "")).toEqual({
      ...{ kind: "error", message: "The sandbox was asked to fail this answer." },
    });
  });

  it("comes as fast as asked for", async () => {
    const clock = new ManualClock();
    const target = await start(chat({ ...openStream, end: { data: "[DONE]" } }), {
      clock,
      pace: { firstPiece: 300, rate: 4 },
    });
    const began = clock.now();
    const events = readEvents(await ask(target, { prompt: "a", stream: true }));
    const times: number[] = [];
    const reading = (async () => {
      for await (const _event of events) times.push(clock.now() - began);
    })();
    for (let step = 0; step < 9; step++) {
      await clock.sleeping();
      clock.advance(step === 0 ? 300 : 250);
      // The next piece is read before the clock goes on.
      while (times.length <= step) await new Promise((resolve) => setImmediate(resolve));
    }
    clock.advance(10_000);
    expect(times.slice(0, 4)).toEqual([300, 550, 800, 1050]);
    await target.close();
    await reading.catch(() => {});
  });

  it("stops when the client has gone", async () => {
    const clock = new ManualClock();
    const target = await start(chat({ ...openStream }), { clock, pace: { firstPiece: 0, rate: 1 } });
    const controller = new AbortController();
    const response = await fetch(`${target.url}/chat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ prompt: "a", stream: true }),
      signal: controller.signal,
    });
    const events = readEvents(response);
    await events.next();
    await clock.sleeping();
    controller.abort();
    await expect(events.next()).rejects.toThrow();
    while (clock.sleepers > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  it("stops without a server, too, when the reader cancels", async () => {
    const clock = new ManualClock();
    const pace = { firstPiece: 0, rate: 1 };
    const direct = createSandbox({ documents: [chat({ ...openStream })], clock, pace });
    const response = await direct.fetch(
      new Request("http://localhost/chat", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ prompt: "a", stream: true }),
      }),
    );
    const reader = response.body?.getReader();
    await reader?.read();
    const next = reader?.read().catch(() => {});
    await clock.sleeping();
    await reader?.cancel();
    await next;
    while (clock.sleepers > 0) await new Promise((resolve) => setImmediate(resolve));
  });
});
