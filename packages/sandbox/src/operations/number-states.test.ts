import { afterEach, expect, it } from "vitest";
import { jsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { testDocument, text } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { files } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const job = {
  type: "object",
  properties: {
    number: { type: "string" },
    state: { type: "integer" },
    why: { type: "string" },
    pictures: { type: "array", items: { type: "string", format: "uri" } },
  },
};
const takes = { type: "object", required: ["prompt"], properties: { prompt: text } };
const operations = {
  "POST /draw": { id: "create", takes, gives: job },
  "GET /draw/{number}": { id: "query", gives: job },
};

it.each([
  ["a boat", 3],
  ["a boat [sandbox:outcome=failed]", -2],
])("states that are numbers, also below zero: %s", async (prompt, wanted) => {
  const lifecycle = {
    id: "/number",
    state: {
      pointer: "/state",
      words: { "0": "pending", "1": "running", "3": "succeeded", "-2": "failed" },
    },
    query: { operation: "query", path: { number: { from: "id" } } },
    fields: { output: "/pictures", error: "/why" },
  } as const;
  sandbox = await startSandbox({
    documents: [testDocument(operations, lifecycle, { input: takes, files })],
    clock,
    duration: 1000,
  });
  const created = jsonObject((await call(sandbox, "/draw", { body: { prompt } })).json);
  expect(created["state"]).toBe(0);
  clock.advance(2000);
  const { json } = await call(sandbox, `/draw/${String(created["number"])}`);
  expect(json["state"]).toBe(wanted);
});
