import { expect, test } from "vitest";
import { readEvents } from "./event-stream.js";

async function eventsIn(...chunks: readonly string[]): Promise<unknown[]> {
  const body = new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  ).body;
  const events: unknown[] = [];
  if (body) {
    for await (const { event, data, isCut } of readEvents(body, 1000)) events.push([event, data, isCut]);
  }
  return events;
}

test.each([
  ["a name without data", ["event: done\n\n"], [["done", "", false]]],
  ["a name without data and without a blank line", ["event: done\n"], [["done", "", true]]],
  ["data without a blank line", ["data: [DONE]\n"], [["message", "[DONE]", true]]],
  ["data without a blank line, CRLF", ["data: [DONE]\r\n"], [["message", "[DONE]", true]]],
  ["data without a blank line, CR", ["data: [DONE]\r"], [["message", "[DONE]", true]]],
  ["data without a line break", ["data: [DONE]"], [["message", "[DONE]", true]]],
  [
    "a truncated line",
    ['data: {"a":1}\n\ndata: {"a"'],
    [
      ["message", '{"a":1}', false],
      ["message", '{"a"', true],
    ],
  ],
  ["only a comment", [": ping\n\n"], []],
  ["only an id", ["id: 1\n\n"], []],
  ["nothing", [], []],
  [
    "a CRLF in two chunks",
    ["data: a\r", "\n\r", "\ndata: b\r", "\n"],
    [
      ["message", "a", false],
      ["message", "b", true],
    ],
  ],
])("%s", async (_name, chunks, expected) => {
  expect(await eventsIn(...chunks)).toEqual(expected);
});

test("an unfinished event that is larger than the maximum is an error", async () => {
  await expect(eventsIn(`data: ${"a".repeat(2000)}`)).rejects.toMatchObject({ code: "output-too-large" });
});
