import { expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { CorsacDocument } from "../document/contract.js";
import { object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";

const task = object({ id: text, status: text, images: {}, get: uri });
const document: CorsacDocument = testDocument(
  {
    "POST /paint": { id: "create", takes: object({ prompt: text }), gives: task },
    "GET /paint/{id}": { id: "query", gives: task },
  },
  {
    id: "/id",
    state: { pointer: "/status", words: { RUN: "running", DONE: "succeeded", BAD: "failed" } },
    query: { operation: "query", path: { id: { from: "id" } } },
    fields: { output: "/images" },
  },
);

it("what is over is answered the same, for each address, until it is removed", async () => {
  const clock = new ManualClock();
  const sandbox = createSandbox({ documents: [document], clock, duration: 1000, retention: 5000 });
  const headers = { "content-type": "application/json", authorization: `Bearer ${sandbox.apiKey}` };
  const ask = async (url: string, init: RequestInit = {}) =>
    (await sandbox.fetch(new Request(url, { headers, ...init }))).json();
  const { id } = await ask("http://localhost/paint", { method: "POST", body: '{"prompt":"a fox"}' });
  expect(await ask(`http://localhost/paint/${id}`)).toMatchObject({ status: "RUN" });
  clock.advance(1000);
  const first = await ask(`http://localhost/paint/${id}`);
  expect(first).toMatchObject({ status: "DONE" });
  expect(await ask(`http://localhost/paint/${id}`)).toEqual(first);
  expect(JSON.stringify(await ask(`http://127.0.0.1:99/paint/${id}`))).toContain("http://127.0.0.1:99/");
  clock.advance(5000);
  const removed = await ask(`http://localhost/paint/${id}`);
  expect(removed.images).not.toEqual(first.images);
});
