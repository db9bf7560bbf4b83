import { afterEach, expect, it } from "vitest";
import type { CorsacDocument, JsonValue } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { create, files, state } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

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
