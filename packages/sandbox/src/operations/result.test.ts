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

it("the result has a path of its own, and items with ids of their own", async () => {
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}/status": { id: "query", gives: task },
        "GET /paint/{id}": { id: "result", gives: object({ songs: list(object({ key: text, href: uri })) }) },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        result: { operation: "result", path: { id: { from: "id" } }, output: "/songs" },
        items: { pointer: "/songs/*", id: "/key" },
      },
      { output: list(object({ key: text, href: uri })), files: [{ pointer: "/*/href", media: "image" }] },
    ),
  );
  const { json } = await call(target, "/paint", { body: { prompt: "fox", n: 2 } });
  const id = String(json["id"]);
  expect((await call(target, `/paint/${id}`)).status).toBe(409);
  clock.advance(1000);
  expect((await call(target, `/paint/${id}/status`)).json).toEqual({ id, status: "DONE" });
  const songs = jsonList((await call(target, `/paint/${id}`)).json["songs"]).map(jsonObject);
  expect(songs.map(({ key }) => key)).toEqual([`${id}-0`, `${id}-1`]);
  expect(songs[1]?.["href"]).toContain(id);
});

it("the result of a failed prediction is the service's error", async () => {
  const document = testDocument(
    {
      "POST /paint": create,
      "GET /paint/{id}/status": { id: "query", gives: task },
      "GET /paint/{id}": {
        id: "result",
        more: {
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: object({ urls: list(uri) }) } },
            },
            400: { description: "", content: { "application/json": { schema: object({ message: text }) } } },
          },
        },
      },
    },
    {
      id: "/id",
      state,
      query: { operation: "query", path: { id: { from: "id" } } },
      result: { operation: "result", path: { id: { from: "id" } }, output: "/urls" },
    },
  );
  const target = await start(document);
  const headers = { "x-corsac-sandbox": "outcome=failed" };
  const { json } = await call(target, "/paint", { body: { prompt: "fox" }, headers });
  clock.advance(1000);
  expect(await call(target, `/paint/${String(json["id"])}`)).toMatchObject({
    status: 400,
    json: { message: "The sandbox was asked to fail this prediction." },
  });
});

it("the output is a list of values inside the items of a list", async () => {
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}": {
          id: "query",
          gives: object({ id: text, status: text, songs: list(object({ href: uri })) }),
        },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        fields: { output: "/songs/*/href" },
      },
      { output: list(uri), files: [{ pointer: "/*", media: "image" }] },
    ),
  );
  const { json } = await call(target, "/paint", { body: { prompt: "fox", n: 2 } });
  clock.advance(1000);
  const songs = jsonList((await call(target, `/paint/${json["id"]}`)).json["songs"]).map(jsonObject);
  expect(songs.map(({ href }) => String(href).includes(String(json["id"])))).toEqual([true, true]);
});

it("one operation creates and queries, if a query parameter distinguishes the two", async () => {
  const target = await start(
    testDocument(
      {
        "POST /": {
          ...create,
          id: "act",
          takes: { type: "object", properties: { prompt: text, id: text } },
          query: { Action: text },
          gives: { type: "object", properties: { id: text, status: text, href: uri } },
        },
      },
      {
        id: "/id",
        state,
        query: {
          operation: "act",
          query: { Action: { from: "constant", value: "Describe" } },
          body: { "/id": { from: "id" } },
        },
        fields: { output: "/href" },
      },
      {
        create: [{ operation: "act", query: { Action: "Create" } }],
        output: uri,
        files: [{ pointer: "", media: "image" }],
      },
    ),
  );
  const { json } = await call(target, "/?Action=Create", { body: { prompt: "fox" } });
  clock.advance(1000);
  const asked = await call(target, "/?Action=Describe", { body: { id: String(json["id"]) } });
  expect(asked.json).toMatchObject({ id: json["id"], status: "DONE", href: expect.any(String) });
});
