import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.js";
import { describeSandbox } from "../describe-sandbox.js";
import {
  type CorsacDocument,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  valueAtPointer,
} from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";

const clock = new ManualClock();
let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<Sandbox> {
  sandbox = await createSandbox({ document, clock, duration: 1000 });
  return sandbox;
}

const prompt = object({ prompt: text });
const state = {
  pointer: "/status",
  words: { WAIT: "pending", RUN: "running", DONE: "succeeded", BAD: "failed" },
};
const task = object({ id: text, status: text });
const answer: JsonObject = {
  type: "object",
  required: ["id", "status"],
  properties: { id: text, status: text, images: list(uri), error: text },
};
const create = { id: "create", takes: prompt, gives: task };
const files = [{ pointer: "/*", media: "image" }];

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

it("one request queries several predictions", async () => {
  const item = object({ no: text, phase: text, urls: list(uri) });
  const target = await start(
    testDocument(
      {
        "POST /paint": { ...create, gives: object({ code: { type: "integer" }, data: text }) },
        "POST /batch": {
          id: "batch",
          takes: object({ ids: list(text) }),
          gives: object({ code: { type: "integer" }, rows: list(item) }),
        },
      },
      {
        id: "/data",
        accepted: { pointer: "/code", equals: [200] },
        query: { operation: "batch" },
        batch: {
          operation: "batch",
          ids: { pointer: "/ids" },
          items: "/rows",
          id: "/no",
          state: { pointer: "/phase", words: { open: "running", closed: "succeeded" } },
          fields: { output: "/urls" },
          maximum: 2,
        },
        state,
      },
      { files },
    ),
  );
  const ids: JsonValue[] = [];
  for (const words of ["a", "b"])
    ids.push((await call(target, "/paint", { body: { prompt: words } })).json["data"] ?? "");
  clock.advance(1000);
  ids[1] = (await call(target, "/paint", { body: { prompt: "c" } })).json["data"] ?? "";
  const { json } = await call(target, "/batch", { body: { ids } });
  expect(json).toEqual({
    code: 200,
    rows: [
      { no: ids[0], phase: "closed", urls: [expect.stringContaining("http")] },
      { no: ids[1], phase: "open", urls: [] },
    ],
  });
  expect((await call(target, "/batch", { body: { ids: ["x"] } })).json).toEqual({ code: 200, rows: [] });
  expect((await call(target, "/batch", { body: { ids: [1, 2, 3].map(String) } })).status).toBe(422);
});

describe("a file is written", () => {
  const one = object({ file: text });
  const query = {
    "GET /paint/{id}": { id: "query", gives: object({ id: text, status: text, result: one }) },
  };
  const lifecycle = {
    id: "/id",
    state,
    query: { operation: "query", path: { id: { from: "id" } } },
    fields: { output: "/result" },
  };

  it.each([
    ["base64", (value: string) => Buffer.from(value, "base64").subarray(8, 12).toString()],
    ["hex", (value: string) => Buffer.from(value, "hex").subarray(8, 12).toString()],
    [
      "data-url",
      (value: string) =>
        Buffer.from(value.split("base64,")[1] ?? "", "base64")
          .subarray(8, 12)
          .toString(),
    ],
  ])("as %s", async (encoding, magic) => {
    const file = { pointer: "/file", media: "image", encoding };
    const target = await start(
      testDocument({ "POST /paint": create, ...query }, lifecycle, { output: one, files: [file] }),
    );
    const { json } = await call(target, "/paint", { body: { prompt: "fox" } });
    clock.advance(1000);
    const done = await call(target, `/paint/${String(json["id"])}`);
    expect(magic(String(valueAtPointer(done.json, "/result/file")))).toBe("WEBP");
  });

  it("as Markdown", async () => {
    const file = { pointer: "/file", media: "image", encoding: "markdown" };
    const target = await start(
      testDocument({ "POST /paint": create, ...query }, lifecycle, { output: one, files: [file] }),
    );
    const { json } = await call(target, "/paint", { body: { prompt: "fox" } });
    clock.advance(1000);
    const markdown = String(
      valueAtPointer((await call(target, `/paint/${String(json["id"])}`)).json, "/result/file"),
    );
    const [, url = ""] = /!\[[^\]]*\]\(([^)]*)\)/.exec(markdown) ?? [];
    expect((await fetch(url)).headers.get("content-type")).toBe("image/webp");
  });

  it.each([
    ["its URL", { gives: object({ address: uri }) }, { url: "/address" }],
    ["its content", { gives: text, in: "image/webp" }, {}],
  ])("as an id, and another operation gives %s", async (_name, gives, url) => {
    const download = {
      operation: "content",
      query: { file_id: { from: "output", pointer: "/file" } },
      ...url,
    };
    const target = await start(
      testDocument(
        {
          "POST /paint": create,
          ...query,
          "GET /files": { id: "content", query: { file_id: text }, ...gives },
        },
        lifecycle,
        { output: one, files: [{ pointer: "/file", media: "image", download }] },
      ),
    );
    const { json } = await call(target, "/paint", { body: { prompt: "fox" } });
    clock.advance(1000);
    const id = String(
      valueAtPointer((await call(target, `/paint/${String(json["id"])}`)).json, "/result/file"),
    );
    expect(id).not.toContain("http");
    const response = await fetch(`${target.url}/files?file_id=${id}`);
    const file = "url" in url ? await fetch(String(jsonObject(await response.json())["address"])) : response;
    expect(file.headers.get("content-type")).toBe("image/webp");
    expect((await fetch(`${target.url}/files?file_id=nothing`)).status).toBe(404);
  });

  it("as the id of the prediction itself, whose content another operation gives", async () => {
    const download = { operation: "content", path: { id: { from: "id" } } };
    const target = await start(
      testDocument(
        {
          "POST /paint": create,
          ...query,
          "GET /paint/{id}/content": { id: "content", gives: text, in: "image/webp" },
        },
        { ...lifecycle, fields: { output: "/id" } },
        { output: text, files: [{ pointer: "", media: "image", download }] },
      ),
    );
    const { json } = await call(target, "/paint", { body: { prompt: "fox" } });
    const content = (): Promise<Response> => fetch(`${target.url}/paint/${String(json["id"])}/content`);
    expect((await content()).status).toBe(404);
    clock.advance(1000);
    expect((await content()).headers.get("content-type")).toBe("image/webp");
  });

  it("as the whole response to a create, whatever the request is written in", async () => {
    const file = { pointer: "", media: "image", encoding: "body" };
    const operations = {
      "POST /paint": {
        id: "create",
        takes: { ...prompt, properties: { prompt: text, n: { type: "integer" } } },
        as: "multipart/form-data",
        gives: text,
        in: "image/webp",
      },
    };
    const target = await start(
      testDocument(operations, undefined, { kind: "answer", output: text, files: [file] }),
    );
    const form = new FormData();
    form.set("prompt", "fox");
    form.set("n", "1");
    form.set("image", new File(["abc"], "a.png", { type: "image/png" }));
    const response = await fetch(`${target.url}/paint`, { method: "POST", body: form });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/webp"]);
    const wrong = await fetch(`${target.url}/paint`, { method: "POST", body: new FormData() });
    expect(wrong.status).toBe(422);
    const other = await call(target, "/paint", { body: { prompt: "fox" } });
    expect([other.status, other.json["detail"]]).toEqual([
      415,
      expect.stringContaining("takes multipart/form-data"),
    ]);
  });
});

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

it("lists numbered pages and says which is the last", async () => {
  const page = object({ rows: list(task), more: { type: "boolean" } });
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}": { id: "query", gives: answer },
        "GET /paint": {
          id: "list",
          query: { page: { type: "integer" }, size: { type: "integer" } },
          gives: page,
        },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        list: {
          operation: "list",
          items: "/rows",
          page: { parameter: "page", first: 0, size: { parameter: "size", maximum: 3 } },
          end: { pointer: "/more", equals: [false] },
        },
      },
    ),
  );
  for (let index = 0; index < 7; index++) await call(target, "/paint", { body: { prompt: `${index}` } });
  const pages = await Promise.all([0, 1, 2].map((number) => call(target, `/paint?page=${number}&size=100`)));
  expect(pages.map(({ json }) => [jsonList(json["rows"]).length, json["more"]])).toEqual([
    [3, true],
    [3, true],
    [1, false],
  ]);
});

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
