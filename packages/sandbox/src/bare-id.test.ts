import { afterAll, beforeAll, expect, it } from "vitest";
import { type CorsacDocument, type JsonObject, jsonObject } from "./document/contract.js";
import { call } from "./fixtures/caller.js";
import { ManualClock } from "./fixtures/manual-clock.js";
import { type RunningSandbox, startSandbox } from "./node/start-sandbox.js";

const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const input = (field: string): JsonObject => ({
  type: "object",
  required: [field],
  properties: { [field]: { type: "string" } },
});
const mode = (id: string, name: string, reference: string): JsonObject => ({
  id,
  name,
  slug: name,
  title: id,
  kind: "task",
  media: "audio",
  lifecycle: "song",
  create: [{ operation: "sing" }],
  input: { pointer: "", schema: { $ref: `#/components/schemas/${reference}` } },
  output: { schema: { $ref: "#/components/schemas/Output" }, documented: false, files: [] },
  roles: {},
  source: [],
});

/** Creates answer with the bare id where the query has the whole task; two modes differ in their input alone. */
const document: CorsacDocument = {
  openapi: "3.1.0",
  info: { title: "Bare", version: "1.0.0" },
  "x-corsac-service": { name: "bare", title: "Bare" },
  servers: [{ url: "/" }],
  paths: {
    "/songs": {
      post: {
        operationId: "sing",
        requestBody: json({
          anyOf: [{ $ref: "#/components/schemas/Extend" }, { $ref: "#/components/schemas/Begin" }],
        }),
        responses: {
          "200": {
            description: "",
            ...json({ type: "object", properties: { code: { type: "string" }, data: { type: "string" } } }),
          },
        },
      },
    },
    "/songs/{id}": {
      get: {
        operationId: "hear",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "",
            ...json({
              type: "object",
              properties: {
                code: { type: "string" },
                data: { type: "object", properties: { status: { type: "string" } } },
              },
            }),
          },
        },
      },
    },
  },
  components: { schemas: { Extend: input("clip"), Begin: input("text"), Output: {} } },
  "x-corsac-lifecycles": {
    song: {
      id: "/data",
      accepted: { pointer: "/code", equals: ["success"] },
      query: { operation: "hear", path: { id: { from: "id" } } },
      state: { pointer: "/data/status", words: { RUNNING: "running", DONE: "succeeded" } },
      fields: {},
    },
  },
  "x-corsac-models": [mode("bare/extend", "extend", "Extend"), mode("bare/begin", "begin", "Begin")],
};

let sandbox: RunningSandbox;
const clock = new ManualClock();
beforeAll(async () => {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
});
afterAll(() => sandbox.close());

it("a create with the bare id, a query with the whole task, and the mode whose input it is", async () => {
  const created = await call(sandbox, "/songs", { body: { text: "rain" } });
  expect(created).toMatchObject({ status: 200, json: { code: "success", data: expect.any(String) } });
  clock.advance(1000);
  const done = await call(sandbox, `/songs/${String(created.json["data"])}`);
  expect(done.json).toMatchObject({ code: "success", data: { status: "DONE" } });
});

it("a create whose page shows an empty object has the id that the lifecycle reads", async () => {
  const silent = structuredClone(document);
  const create = jsonObject(jsonObject(silent.paths["/songs"])["post"]);
  create["responses"] = { "200": { description: "", ...json({ type: "object", properties: {} }) } };
  const own = await startSandbox({ documents: [silent], clock });
  const created = await call(own, "/songs", { body: { text: "rain" } });
  expect(created).toMatchObject({ status: 200, json: { code: "success", data: expect.any(String) } });
  await own.close();
});
