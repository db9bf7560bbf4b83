import { afterEach, expect, it } from "vitest";
import { type CorsacDocument, jsonList, jsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { create, state, task } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

it("an action with an output starts another task, and takes only what was offered", async () => {
  const choice = object({ label: text, key: text });
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}": { id: "query", gives: object({ id: text, status: text, buttons: list(choice) }) },
        "POST /action": { id: "act", takes: object({ task: text, key: text }), gives: task },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        actions: {
          upscale: {
            operation: "act",
            body: { "/task": { from: "id" }, "/key": { from: "choice" } },
            choices: { items: "/buttons", name: "/label", value: "/key" },
          },
        },
      },
    ),
  );
  const { json } = await call(target, "/paint", { body: { prompt: "fox" } });
  const id = String(json["id"]);
  clock.advance(1000);
  const [button] = jsonList((await call(target, `/paint/${id}`)).json["buttons"]).map(jsonObject);
  expect((await call(target, "/action", { body: { task: id, key: "else" } })).status).toBe(422);
  const second = await call(target, "/action", { body: { task: id, key: button?.["key"] ?? "" } });
  expect(second.json).toMatchObject({ status: "WAIT" });
  expect(second.json["id"]).not.toBe(id);
  expect((await call(target, `/paint/${String(second.json["id"])}`)).json["status"]).toBe("WAIT");
});

it("offers what the document shows", async () => {
  const shown = [
    { label: "U1", key: "job::1" },
    { label: "🔄", key: "job::0" },
  ];
  const buttons = { ...list(object({ label: text, key: text })), examples: [shown] };
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}": { id: "query", gives: object({ id: text, status: text, buttons }) },
        "POST /action": { id: "act", takes: object({ task: text, key: text }), gives: task },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        actions: {
          press: {
            operation: "act",
            body: { "/task": { from: "id" }, "/key": { from: "choice" } },
            choices: { items: "/buttons", name: "/label", value: "/key" },
          },
        },
      },
    ),
  );
  const id = String((await call(target, "/paint", { body: { prompt: "fox" } })).json["id"]);
  expect((await call(target, `/paint/${id}`)).json["buttons"] ?? []).toEqual([]);
  clock.advance(1000);
  expect((await call(target, `/paint/${id}`)).json["buttons"]).toEqual(shown);
  expect((await call(target, "/action", { body: { task: id, key: "job::0" } })).status).toBe(200);
});

it.each([
  ["a URL", uri, true],
  ["an id", { type: "string", examples: ["file-1"] }, false],
])("keeps an upload, and answers with %s", async (_name, schema, isUrl) => {
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "POST /files": {
          id: "upload",
          takes: object({ file: { type: "string", format: "binary" } }),
          as: "multipart/form-data",
          gives: object({ href: schema }),
        },
      },
      undefined,
      {},
      {
        "x-corsac-service": {
          name: "test",
          title: "Test",
          upload: { operation: "upload", field: "file", url: "/href", maximum: 10 },
        },
      },
    ),
  );
  const send = async (content: string): Promise<Response> => {
    const body = new FormData();
    body.set("file", new File([content], "a.txt", { type: "text/plain" }));
    return fetch(`${target.url}/files`, { method: "POST", body });
  };
  const { href } = jsonObject(await (await send("hello")).json());
  expect(String(href).startsWith("http")).toBe(isUrl);
  if (isUrl) expect(await (await fetch(String(href))).text()).toBe("hello");
  expect((await send("hello hello hello")).status).toBe(422);
});
