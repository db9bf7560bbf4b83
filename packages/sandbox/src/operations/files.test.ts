import { afterEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { type CorsacDocument, jsonObject, valueAtPointer } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { create, prompt, state } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";
import type { MediaPlanner } from "../render/media-planners.js";
import { plainMedia } from "../render/plain-media.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

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

  it("as base64, and not to its end for a client that has gone", async () => {
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let stopped = false;
    const image: MediaPlanner = (_subject, _index, base) => ({
      name: `${base}.png`,
      mediaType: "image/png",
      render: (signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            stopped = true;
            reject(signal.reason);
          });
          begin();
        }),
    });
    const file = { pointer: "/file", media: "image", encoding: "base64" };
    const document = testDocument({ "POST /paint": create, ...query }, lifecycle, {
      output: one,
      files: [file],
    });
    const direct = createSandbox({
      documents: [document],
      clock,
      duration: 1000,
      media: { ...plainMedia, image },
    });
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"prompt":"fox"}',
    };
    const { id } = await (await direct.fetch(new Request("http://localhost/paint", init))).json();
    clock.advance(1000);
    const controller = new AbortController();
    const { signal } = controller;
    const asked = direct.fetch(new Request(`http://localhost/paint/${id}`, { signal })).catch(() => {});
    await begun;
    controller.abort();
    await asked;
    expect(stopped).toBe(true);
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
