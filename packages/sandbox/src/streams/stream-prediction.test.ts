import { afterEach, describe, expect, it } from "vitest";
import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { allEvents } from "../fixtures/read-events.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const state = {
  pointer: "/status",
  words: { WAIT: "pending", RUN: "running", DONE: "succeeded", BAD: "failed", GONE: "canceled" },
};
const events = { output: "output", logs: "logs", done: "done" };

function service(stream: JsonObject, model: JsonObject = {}): CorsacDocument {
  const task: JsonObject = {
    type: "object",
    required: ["id", "status"],
    properties: { id: text, status: text, urls: { type: "object", properties: { events: uri } }, images: {} },
  };
  return testDocument(
    {
      "POST /paint": { id: "create", takes: object({ prompt: text }), gives: task },
      "GET /paint/{id}": { id: "query", gives: task },
      "GET /paint/{id}/events": { id: "events", in: "text/event-stream", gives: text },
      "POST /paint/{id}/cancel": { id: "cancel", gives: task },
    },
    {
      id: "/id",
      state,
      query: { operation: "query", path: { id: { from: "id" } } },
      cancel: { operation: "cancel", path: { id: { from: "id" } } },
      fields: { output: "/images" },
      stream,
    },
    model,
  );
}

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

async function create(
  target: RunningSandbox,
  prompt = "a fox",
): Promise<{ id: string; stream: string | undefined }> {
  const { json } = await call(target, "/paint", { body: { prompt } });
  const urls = json["urls"] as { events?: string } | undefined;
  return { id: String(json["id"]), stream: urls?.events };
}

describe("the events of a prediction", () => {
  it("stand at the address in its responses, and tell logs, output and the end", async () => {
    const target = await start(
      service({ url: "/urls/events", events }, { media: "text", output: text, files: [] }),
    );
    const { stream } = await create(target);
    clock.advance(1000);
    const told = await allEvents(await fetch(String(stream)));
    const data = (name: string): string =>
      told
        .filter(({ event }) => event === name)
        .map(({ data }) => data)
        .join("");
    expect(data("output")).toBe("This is the Corsac sandbox, not Paint. You asked: a fox");
    expect(data("logs")).toContain("25/25");
    expect(told.at(-1)).toMatchObject({ event: "done", data: "{}" });
    expect(told.filter(({ event }) => event === "output").length).toBeGreaterThan(5);
    // Who comes back gets the rest under the same numbers.
    const headers = { "last-event-id": String(told[3]?.id) };
    expect(await allEvents(await fetch(String(stream), { headers }))).toEqual(told.slice(4));
  });

  it("come from an operation, live, with whole responses", async () => {
    const target = await start(
      service(
        { operation: { operation: "events", path: { id: { from: "id" } } }, events: { message: "answer" } },
        { output: list(uri), files: [{ pointer: "/*", media: "image" }] },
      ),
    );
    const { id, stream } = await create(target);
    expect(stream).toBeUndefined();
    const reading = fetch(`${target.url}/paint/${id}/events`).then(allEvents);
    const began = clock.now();
    while (clock.now() < began + 1000) {
      await clock.sleeping();
      clock.advance(100);
    }
    const answers = (await reading).map(({ event, data }) => ({ event, ...JSON.parse(data) }));
    expect(answers[0]).toMatchObject({ id, status: "WAIT" });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["WAIT", "RUN", "DONE"]));
    expect(answers.at(-1)).toMatchObject({ images: [expect.stringContaining(id)] });
  });

  it("tell a failure and a cancel", async () => {
    const target = await start(service({ url: "/urls/events", events, error: "/detail" }));
    const failed = await create(target, "a fox [sandbox:fail]");
    clock.advance(1000);
    const told = await allEvents(await fetch(String(failed.stream)));
    expect(told.slice(-2)).toMatchObject([
      { event: "error", data: '{"detail":"The sandbox was asked to fail this prediction."}' },
      { event: "done", data: '{"reason":"error"}' },
    ]);
    const canceled = await create(target);
    const reading = fetch(String(canceled.stream)).then(allEvents);
    await clock.sleeping();
    await call(target, `/paint/${canceled.id}/cancel`, { method: "POST" });
    expect((await reading).at(-1)).toMatchObject({ event: "done", data: '{"reason":"canceled"}' });
  });

  it("are 404 for what is unknown", async () => {
    const target = await start(service({ url: "/urls/events", events }));
    expect((await fetch(`${target.url}/_sandbox/streams/nothing`)).status).toBe(404);
  });
});
