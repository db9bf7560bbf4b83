import { expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { CorsacDocument } from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import type { Prediction } from "../predictions/prediction.js";
import { FinishedAnswers } from "./finished-answers.js";

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

it("only the latest responses are kept, each with its own text", () => {
  const answers = new FinishedAnswers();
  const operation = { id: "query" } as Operation;
  const predictions = Array.from({ length: 1500 }, (_, number) => ({ id: `p${number}` }) as Prediction);
  const textOf = ({ id }: Prediction, version: string) =>
    `${id} ${version} ${"é".repeat(Number(id.slice(1)))}`;
  for (const prediction of predictions) {
    answers.keep(prediction, operation, "http://a", textOf(prediction, "old"));
    answers.keep(prediction, operation, "http://b", textOf(prediction, "new"));
  }
  for (const prediction of predictions.slice(-500)) {
    expect(answers.get(prediction, operation, "http://b")).toBe(textOf(prediction, "new"));
    expect(answers.get(prediction, operation, "http://a")).toBeUndefined();
  }
  for (const prediction of predictions.slice(0, -500))
    expect(answers.get(prediction, operation, "http://b")).toBeUndefined();
});
