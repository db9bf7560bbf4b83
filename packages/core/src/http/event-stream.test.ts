import { expect, onTestFinished, test, vi } from "vitest";
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

test("a line in many chunks is joined, also with empty chunks and a CR at the end of one", async () => {
  const parts = Array.from({ length: 200 }, (_, index) => `${index} `);
  const expected = [["message", parts.join("").trimEnd(), false]];
  expect(await eventsIn("data: ", ...parts.slice(0, -1), "", "199", "\r", "", "\n\r", "\n")).toEqual(
    expected,
  );
});

test("the start of a line is not read again with each of its chunks", async () => {
  const read = vi.spyOn(String.prototype, "endsWith");
  const split = vi.spyOn(String.prototype, "split");
  onTestFinished(() => void vi.restoreAllMocks());
  await eventsIn("data: ", ...Array.from({ length: 90 }, () => "0123456789"), "\n\n");
  const lengths = read.mock.contexts.map((text) => String(text).length);
  expect(Math.max(0, ...lengths)).toBeLessThan(20);
  expect(split).toHaveBeenCalledTimes(1);
});
