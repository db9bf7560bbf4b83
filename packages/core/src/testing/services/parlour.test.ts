import { expect, expectTypeOf, test } from "vitest";
import type { OutputFile } from "../../output/output-file.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import {
  type ChatCompletionsInput,
  chatCompletions,
  parlourPortrait,
  parlourTale,
} from "./generated/index.gen.js";

// test-services/services/parlour: answers in words, in pieces and in events.

const talk: ChatCompletionsInput = {
  model: "parlour-talk",
  messages: [{ role: "user", content: "x" }],
};

test("an answer at once, or in pieces until [DONE]", async () => {
  const gateway = await startGateway(({ body }) =>
    JSON.parse(body).stream
      ? {
          headers: { "content-type": "text/event-stream" },
          text: 'data: {"choices":[{"delta":{"content":"Hel"}}]}\r\n\r\n: ping\r\ndata: {"choices":[{"delta":\ndata: {"content":"lo"}}]}\n\ndata: [DONE]\n\ndata: {"choices":[]}\n\n',
        }
      : { json: { choices: [{ message: { content: "Hello" } }] } },
  );
  const client = testClient(gateway.url);
  const whole = await client.run(chatCompletions, talk);
  expect(whole.choices[0]?.message.content).toEqual({ text: "Hello", files: [] });
  const pieces: string[] = [];
  for await (const { text } of client.stream(chatCompletions, talk)) pieces.push(text);
  expect(pieces).toEqual(["Hel", "lo"]);
  expect(JSON.parse(gateway.seen[1]?.body ?? "")).toEqual({ ...talk, stream: true });
  // @ts-expect-error a field of no model
  expect(() => client.stream(chatCompletions, { ...talk, message: "x" })).not.toThrow();
  expectTypeOf(whole.choices).toEqualTypeOf<
    { message: { role?: string; content: { text: string; files: OutputFile[] } } }[]
  >();
});

test.each<[string, string, string]>([
  ["ends before its end", 'data: {"choices":[]}\n\n', "broke off before its end"],
  ["reports an error", 'data: {"error":{"message":"overloaded"}}\n\n', "broke off the stream: overloaded"],
  ["is no JSON", "data: oh\n\n", "streamed no JSON: oh"],
])("an answer in pieces that %s", async (_name, text, message) => {
  const gateway = await startGateway(() => ({ headers: { "content-type": "text/event-stream" }, text }));
  const read = async (): Promise<void> => {
    for await (const _piece of testClient(gateway.url).stream(chatCompletions, talk)) void _piece;
  };
  expect(String((await outcome(read())).error)).toContain(message);
});

test("pictures in the text of an answer stand beside its words", async () => {
  const file = "https://files.example/1.png";
  const text = `Look: ![one](${file}) and [two](https://files.example/2.png "two"), data:image/gif;base64,R0lGODlh.`;
  const gateway = await startGateway(() => ({ json: { choices: [{ message: { content: text } }] } }));
  const { choices } = await testClient(gateway.url).run(chatCompletions, { ...talk, model: "parlour-draw" });
  const content = choices[0]?.message.content;
  expect(content?.text).toBe(text);
  expect(content?.files.map(({ url }) => url)).toEqual([
    file,
    "https://files.example/2.png",
    "data:image/gif;base64,R0lGODlh",
  ]);
});

test("a response in events ends with the last event, and its pieces are in selected events", async () => {
  const events = [
    ["start", '"not JSON'],
    ["word", '{"word":"once "}'],
    ["last", '{"word":"upon "}'],
    ["usage", '{"word":"7 words"}'],
    ["last", '{"word":"a time","stop":"full"}'],
    ["word", '{"word":"never told"}'],
  ];
  const gateway = await startGateway((_request, count) => ({
    headers: { "content-type": "text/event-stream" },
    text: events
      .slice(0, count === 1 ? events.length : 3)
      .map(([event, data]) => `event: ${event}\ndata: ${data}\n\n`)
      .join(""),
  }));
  const client = testClient(gateway.url);
  const texts: string[] = [];
  for await (const { text } of client.stream(parlourTale, { prompt: "x" })) texts.push(text);
  expect(texts).toEqual(["once ", "upon ", "a time"]);
  const broken = (async () => {
    for await (const { text } of client.stream(parlourTale, { prompt: "x" })) texts.push(text);
  })();
  expect((await outcome(broken)).error).toMatchObject({ code: "connection" });
});

test("an error in a piece ends the stream", async () => {
  const gateway = await startGateway(() => ({
    headers: { "content-type": "text/event-stream" },
    text: 'event: word\ndata: {"word":"once","error":null}\n\nevent: word\ndata: {"trouble":{"message":"no ink"}}\n\n',
  }));
  const streamed = (async () => {
    for await (const _piece of testClient(gateway.url).stream(parlourTale, { prompt: "x" }));
  })();
  expect(String((await outcome(streamed)).error)).toContain("broke off the stream: no ink");
});

test("files in the pieces of an answer are files", async () => {
  const gateway = await startGateway(() => ({
    headers: { "content-type": "text/event-stream" },
    text: 'data: {"step":1}\n\ndata: {"step":2,"sketch":"iVBORw0KGgo="}\n\ndata: 3\n\n',
  }));
  const pieces = [];
  for await (const piece of testClient(gateway.url).stream(parlourPortrait, { prompt: "x" }))
    pieces.push(piece);
  const [first, second, third] = pieces;
  expectTypeOf(second?.value.sketch).toEqualTypeOf<OutputFile | undefined>();
  expect(first?.value).toEqual({ step: 1 });
  expect(second?.value.sketch?.contentType).toBe("image/png");
  expect((await second?.value.sketch?.bytes())?.[1]).toBe(0x50);
  expect(second?.data).toEqual({ step: 2, sketch: "iVBORw0KGgo=" });
  expect(() => third?.value).toThrow("not an object as documented");
});
