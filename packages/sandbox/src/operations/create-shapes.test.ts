import { afterEach, describe, expect, it } from "vitest";
import { type CorsacDocument, type JsonObject, jsonList, jsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { answer, create, files, state, task } from "../fixtures/shapes.js";
import { describeSandbox } from "../node/describe-sandbox.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

describe("a create", () => {
  const lifecycle = {
    id: "/id",
    state,
    query: { operation: "query", path: { id: { from: "id" } } },
    fields: { output: "/images" },
  };
  const query = { "GET /paint/{id}": { id: "query", gives: answer } };

  it("in a form: its fields have the types of their schemas", async () => {
    const takes = {
      type: "object",
      required: ["prompt"],
      properties: {
        prompt: text,
        n: { type: "integer", maximum: 3 },
        size: { type: "string", default: "64x64" },
      },
    };
    const form = { id: "create", takes, as: "application/x-www-form-urlencoded", gives: task };
    const target = await start(
      testDocument({ "POST /paint": form, ...query }, lifecycle, { input: takes, files }),
    );
    const send = (body: string): Promise<Response> =>
      fetch(`${target.url}/paint`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      });
    const id = String(jsonObject(JSON.parse(await (await send("prompt=a+fox&n=2")).text()))["id"]);
    clock.advance(1000);
    expect(jsonList((await call(target, `/paint/${id}`)).json["images"])).toHaveLength(2);
    const { status, json } = {
      status: (await send("prompt=a&n=9")).status,
      json: await (await send("prompt=a&n=x")).json(),
    };
    expect([status, json.detail]).toEqual([422, expect.stringContaining('n must be an integer, not "x"')]);
  });

  it.each([
    ["a text", "text/plain", text, "a fox"],
    ["a file", "audio/wav", { type: "string", format: "binary" }, new Uint8Array([1, 2, 3])],
  ])("of %s", async (_name, as, input, body) => {
    const target = await start(
      testDocument({ "POST /paint": { id: "create", takes: input, as, gives: task }, ...query }, lifecycle, {
        input,
        roles: {},
        files,
      }),
    );
    const response = await fetch(`${target.url}/paint`, {
      method: "POST",
      headers: { "content-type": as },
      body,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: expect.any(String) });
  });

  it("has the result itself where it is asked to", async () => {
    const gives: JsonObject = { type: "object", properties: { id: text, status: text, images: list(uri) } };
    const target = await start(
      testDocument(
        { "POST /paint": { ...create, gives }, ...query },
        { ...lifecycle, immediate: { when: { pointer: "/images", present: true } } },
        { files },
      ),
    );
    const accepted = await call(target, "/paint", { body: { prompt: "fox" } });
    expect(accepted.json).toEqual({ id: expect.any(String), status: "WAIT" });
    const headers = { "x-corsac-sandbox": "immediate=true" };
    const immediate = await call(target, "/paint", { body: { prompt: "fox" }, headers });
    expect(immediate.json["images"]).toEqual([expect.stringContaining("/_sandbox/files/")]);
    clock.advance(1000);
    const done = await call(target, `/paint/${String(accepted.json["id"])}`);
    expect(done.json["images"]).toEqual([expect.stringContaining("/_sandbox/files/")]);
  });

  it("of a task that cannot be followed is answered as its page shows, and never with a file", async () => {
    const document = testDocument(
      {
        "POST /paint": {
          ...create,
          more: {
            responses: {
              200: {
                description: "",
                content: { "application/json": { schema: task, example: { id: "t-1", status: "WAIT" } } },
              },
            },
          },
        },
      },
      undefined,
      { files },
    );
    const target = await start(document);
    expect((await call(target, "/paint", { body: { prompt: "fox" } })).json).toEqual({
      id: "t-1",
      status: "WAIT",
    });
    expect(target.services[0]?.models[0]?.followed).toBe(false);
    expect(describeSandbox(target)).toContain("paint  image  (only its create");
  });
});
