import { expect, test } from "vitest";
import type { Model } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import {
  annexDone,
  annexEndless,
  annexNamed,
  annexTalk,
  annexUnnamed,
  draw,
} from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { Client } from "./client.js";
import type { StreamPiece } from "./stream.js";

const events = { "content-type": "text/event-stream" };

async function pieces(client: Client, signal?: AbortSignal): Promise<StreamPiece[]> {
  const all: StreamPiece[] = [];
  for await (const piece of client.stream(annexTalk, { prompt: "x" }, { signal })) all.push(piece);
  return all;
}

test("a model without a stream is refused with what to use", async () => {
  const { error } = await outcome(testClient("http://127.0.0.1:1").stream(draw, { prompt: "x" }).next());
  expect(error).toMatchObject({ code: "configuration", hint: "Use run or predictions.create." });
});

test.each([
  ["an event without data", annexDone, 'data: {"text":"a"}\n\nevent: done\n\n', ["a"]],
  ["a line break instead of a blank line", annexTalk, 'data: {"text":"a"}\n\ndata: [DONE]\n', ["a"]],
  ["no line break", annexTalk, 'data: {"text":"a"}\n\ndata: [DONE]', ["a"]],
  ["a piece without a blank line", annexEndless, 'data: {"text":"a"}\n\ndata: {"text":"b"}', ["a", "b"]],
  ["a truncated piece", annexEndless, 'data: {"text":"a"}\n\ndata: {"text":"b', "connection"],
  ["a truncated end", annexTalk, 'data: {"text":"a"}\n\ndata: [DON', "connection"],
  ["no end", annexTalk, 'data: {"text":"a"}\n\n', "connection"],
] as const)("a stream that ends with %s", async (_name, model, text, expected) => {
  const gateway = await startGateway(() => ({ headers: events, text }));
  const texts: string[] = [];
  const { error } = await outcome(
    (async () => {
      for await (const piece of testClient(gateway.url).stream(model, { prompt: "x" }))
        texts.push(piece.text);
    })(),
  );
  if (typeof expected === "string") expect(error).toMatchObject({ code: expected });
  else {
    expect(error).toBeUndefined();
    expect(texts).toEqual(expected);
  }
});

test("a request for a stream is not repeated: it could be charged twice", async () => {
  const gateway = await startGateway(() => "reset");
  expect((await outcome(pieces(testClient(gateway.url)))).error).toMatchObject({ code: "connection" });
  expect(gateway.seen).toHaveLength(1);
  const busy = await startGateway(() => ({ status: 502 }));
  expect((await outcome(pieces(testClient(busy.url)))).error).toMatchObject({ status: 502 });
  expect(busy.seen).toHaveLength(1);
});

test("a refusal of the service is tried again", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { status: 429 } : { headers: events, text: 'data: {"text":"a"}\n\ndata: [DONE]\n\n' },
  );
  expect((await pieces(testClient(gateway.url))).map(({ text }) => text)).toEqual(["a"]);
});

test("no key is in a piece", async () => {
  const escaped = JSON.stringify(key).replaceAll("/", "\\/");
  const text = `data: {"text":"for ${escaped.slice(1, -1)}"}\n\ndata: [DONE]\n\n`;
  const gateway = await startGateway(() => ({ headers: events, text }));
  const [piece] = await pieces(testClient(gateway.url));
  expect(piece).toMatchObject({ text: "for [redacted]", data: { text: "for [redacted]" } });
});

test("an error inside of a 200 is no piece, a whole answer is one", async () => {
  const refused = await startGateway(() => ({
    json: { error: { message: "no balance left", code: "insufficient_user_quota" } },
  }));
  expect((await outcome(pieces(testClient(refused.url)))).error).toMatchObject({ category: "payment" });
  const whole = await startGateway(() => ({ json: { text: "all of it" } }));
  expect((await pieces(testClient(whole.url))).map(({ text }) => text)).toEqual(["all of it"]);
});

test("a signal ends an answer that has begun", async () => {
  const gateway = await startGateway(() => ({
    headers: events,
    text: 'data: {"text":"a"}\n\n',
    stalls: true,
  }));
  // A `fetch` that ignores the signal: the body must be abandoned nevertheless.
  const client = testClient(gateway.url, {
    fetch: (url, { signal: _forgotten, ...init } = {}) => fetch(url, init),
    // An hour on the fast clock: only the signal ends it.
    requestTimeout: 360_000_000,
  });
  const controller = new AbortController();
  const texts: string[] = [];
  const read = async (): Promise<void> => {
    for await (const { text } of client.stream(annexTalk, { prompt: "x" }, { signal: controller.signal })) {
      texts.push(text);
      controller.abort(new Error("enough"));
    }
  };
  await expect(read()).rejects.toThrow("enough");
  expect(texts).toEqual(["a"]);
});

test("only the described events are pieces, by their names or by a value in them", async () => {
  const told = (data: object, event?: string): string =>
    `${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;
  const named = [
    told({ type: "message_start", message: { text: "" } }, "message_start"),
    told({ type: "ping" }, "ping"),
    told({ text: "a " }, "delta"),
    told({ text: "fox" }, "delta"),
    told({ text: "a fox" }, "whole"),
    told({}, "message_stop"),
  ].join("");
  const unnamed = [
    told({ kind: "begin", text: "" }),
    told({ kind: "words", text: "a " }),
    told({ kind: "words", text: "fox" }),
    told({ kind: "whole", text: "a fox" }),
  ].join("");
  const read = async (model: Model<{ prompt: string }, object>, text: string): Promise<string[]> => {
    const gateway = await startGateway(() => ({ headers: events, text }));
    const texts: string[] = [];
    for await (const piece of testClient(gateway.url).stream(model, { prompt: "x" })) texts.push(piece.text);
    return texts;
  };
  expect(await read(annexNamed, named)).toEqual(["a ", "fox"]);
  expect(await read(annexUnnamed, unnamed)).toEqual(["a ", "fox"]);
});
