import { afterEach, describe, expect, it } from "vitest";
import { type CorsacDocument, type JsonObject, jsonList } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { object, testDocument, text } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { answer, create, files, state } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

describe("a query finds the prediction", () => {
  const lifecycle = { id: "/id", state, fields: { output: "/images", error: "/error" } };

  it.each<[string, CorsacDocument, (id: string) => [string, JsonObject?]]>([
    [
      "by a query parameter",
      testDocument(
        { "POST /paint": create, "GET /query": { id: "query", query: { task_id: text }, gives: answer } },
        { ...lifecycle, query: { operation: "query", query: { task_id: { from: "id" } } } },
        { files },
      ),
      (id) => [`/query?task_id=${id}`],
    ],
    [
      "by the body",
      testDocument(
        {
          "POST /paint": create,
          "POST /query": { id: "query", takes: object({ task: object({ id: text }) }), gives: answer },
        },
        { ...lifecycle, query: { operation: "query", body: { "/task/id": { from: "id" } } } },
        { files },
      ),
      (id) => ["/query", { task: { id } }],
    ],
    [
      "by a fixed query, with the id in the body",
      testDocument(
        {
          "POST /?Action=Create": create,
          "POST /?Action=Describe": { id: "query", takes: object({ id: text }), gives: answer },
          "POST /": { id: "other", gives: object({ other: text }) },
          "POST /paint": { id: "unused" },
        },
        { ...lifecycle, query: { operation: "query", body: { "/id": { from: "id" } } } },
        { files },
      ),
      (id) => ["/?Action=Describe", { id }],
    ],
    [
      "by a value of the create's response, beside one of the request",
      testDocument(
        {
          "POST /paint": { ...create, gives: object({ id: text, status: text, poll: text }) },
          "GET /{prompt}/poll/{token}": { id: "query", gives: answer },
        },
        {
          ...lifecycle,
          query: {
            operation: "query",
            path: {
              token: { from: "response", pointer: "/id" },
              prompt: { from: "request", pointer: "/prompt" },
            },
          },
        },
        { files },
      ),
      (id) => [`/fox/poll/${id}`],
    ],
  ])("%s", async (_name, document, ask) => {
    const target = await start(document);
    const path = document.paths["/?Action=Create"] ? "/?Action=Create" : "/paint";
    const created = await call(target, path, { body: { prompt: "fox" } });
    expect(created.json).toMatchObject({ id: expect.any(String), status: "WAIT" });
    const [url, body] = ask(String(created.json["id"]));
    clock.advance(500);
    expect((await call(target, url, body ? { body } : {})).json).toEqual({
      id: created.json["id"],
      status: "RUN",
    });
    clock.advance(500);
    const done = (await call(target, url, body ? { body } : {})).json;
    expect(done).toMatchObject({ status: "DONE", images: [expect.stringContaining("/_sandbox/files/")] });
    expect((await fetch(String(jsonList(done["images"])[0]))).status).toBe(200);
    const [missing, wrong] = ask("unknown");
    expect((await call(target, missing, wrong ? { body: wrong } : {})).status).toBe(404);
  });
});
