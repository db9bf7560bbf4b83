import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { objectMember } from "../document/json-values.js";
import { proveLifecycles } from "../lifecycle/prove-lifecycles.js";
import { suggestLifecycles } from "./suggest-lifecycles.js";

const text: JsonObject = { type: "string" };
const members = (...names: string[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, text])),
});

interface Said {
  summary?: string;
  description?: string;
  body?: JsonObject;
  parameters?: JsonObject[];
  schema?: JsonObject;
  example?: JsonObject;
}

function operation(id: string, { body, parameters = [], schema = {}, example, ...texts }: Said): JsonObject {
  return {
    operationId: id,
    ...texts,
    parameters,
    ...(body === undefined ? {} : { requestBody: { content: { "application/json": { schema: body } } } }),
    responses: {
      "200": {
        description: "",
        content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
      },
    },
  };
}

/** Creates at `/kiln/<name>`, each of one model, beside the operations of `others`. */
function service(creates: Record<string, Said>, others: Record<string, JsonObject>): JsonObject {
  const names = Object.keys(creates);
  return {
    openapi: "3.1.0",
    paths: {
      ...Object.fromEntries(
        names.map((name) => [
          `/kiln/${name}`,
          { post: operation(name, { body: members("model", "prompt"), ...creates[name] }) },
        ]),
      ),
      ...others,
    },
    "x-corsac-models": names.map((name) => ({ id: name, kind: "answer", create: [{ operation: name }] })),
  };
}

const lifecycleOf = (document: JsonObject): JsonObject => {
  const [first] = proveLifecycles(document).lifecycles;
  return JSON.parse(JSON.stringify(first?.lifecycle ?? {}));
};

test("an id of any name is found where another operation takes it under that name", () => {
  const document = service(
    { glaze: { schema: members("ticket") } },
    {
      "/kiln/glaze/look": {
        post: operation("look", {
          body: members("ticket"),
          schema: {
            type: "object",
            properties: {
              ticket: text,
              oven_state: { enum: ["wait", "doing", "finish", "err"] },
              video_url: text,
            },
          },
        }),
      },
    },
  );
  expect(lifecycleOf(document)).toMatchObject({
    id: "/ticket",
    query: { operation: "look", body: { "/ticket": { from: "id" } } },
    state: {
      pointer: "/oven_state",
      words: { wait: "pending", doing: "running", finish: "succeeded", err: "failed" },
    },
    fields: { output: "/video_url" },
  });
});

test("an id in a list, two envelopes deep, goes into the field of one id", () => {
  const document = service(
    { speak: { example: { ret: 0, data: { made: { job_ids: ["q81"] } } } } },
    {
      "/kiln/speak/query": {
        post: operation("ask", {
          body: members("job_id"),
          example: {
            data: { made: { job_id: "q81", job_status: "finished", audio: { url: "https://e.test/a.wav" } } },
          },
        }),
      },
    },
  );
  expect(lifecycleOf(document)).toMatchObject({
    id: "/data/made/job_ids/0",
    query: { operation: "ask", body: { "/job_id": { from: "id" } } },
    state: { pointer: "/data/made/job_status" },
  });
});

test("where examples agree against both schemas, nothing is taken from the schemas", () => {
  const stale: JsonObject = {
    type: "object",
    properties: { code: { type: "integer" }, data: members("id", "status", "url") },
  };
  const document = service(
    { song: { schema: stale, example: { piece: "p-1", phase: "queued" } } },
    {
      "/kiln/song/{piece}": {
        get: operation("getSong", {
          parameters: [{ name: "piece", in: "path", required: true, schema: text }],
          schema: stale,
          example: { piece: "p-1", phase: "finished", song: { audio_url: "https://e.test/s.mp3" } },
        }),
      },
    },
  );
  expect(lifecycleOf(document)).toMatchObject({
    id: "/piece",
    state: { pointer: "/phase", words: { queued: "pending", finished: "succeeded" } },
    fields: { output: "/song/audio_url" },
  });
});

test.each([
  ["status 取值：new 初始、baking 进行中、out 已完成、burnt 失败。"],
  ["状态：new（排队）、baking（处理中）、out（完成）、burnt（错误）"],
])("a label says what a status word means: %s", (description) => {
  const document = service(
    { pot: { example: { task_id: "1", status: "new" } } },
    {
      "/kiln/pot/{task_id}": {
        get: operation("getPot", {
          description,
          parameters: [{ name: "task_id", in: "path", required: true, schema: text }],
          example: { task_id: "1", status: "new", views: ["https://e.test/1.png"] },
        }),
      },
    },
  );
  expect(lifecycleOf(document)).toMatchObject({
    state: { words: { new: "pending", baking: "running", out: "succeeded", burnt: "failed" } },
    fields: { output: "/views" },
  });
});

test("a cancel beside the address of the status is proposed, too", () => {
  const address = "https://e.test/kiln/requests/r-1";
  const document = service(
    {
      wave: {
        example: {
          request_id: "r-1",
          status: "IN_QUEUE",
          status_url: `${address}/status`,
          cancel_url: `${address}/cancel`,
        },
      },
    },
    {},
  );
  const [first] = proveLifecycles(document).lifecycles;
  expect(first?.addressed.query?.path).toBe("/kiln/requests/{id}/status");
  expect(first?.addressed.cancel).toMatchObject({ method: "post", path: "/kiln/requests/{id}/cancel" });
});

test("the id of a task alone is a task, and what is missing is named", () => {
  const { suggestions, missing } = suggestLifecycles(
    service({ start: { example: { task_id: "1" } } }, {}),
    [],
  );
  expect(suggestions.map(({ applies }) => applies)).toEqual([false, false]);
  expect(missing.map(({ message }) => message).join()).toContain("no page documents the operation");
});

test("models follow only lifecycles that the overlay holds", () => {
  const create: Said = { example: { task_id: "1", status: "queued" } };
  const document = service(
    { text: create, image: create },
    {
      "/kiln/text/query": {
        get: operation("queryText", {
          parameters: [{ name: "task_id", in: "query", required: true, schema: text }],
          example: { task_id: "1", status: "done" },
        }),
      },
    },
  );
  const applied = suggestLifecycles(document, []).suggestions.filter(({ applies }) => applies !== false);
  const described = applied.flatMap(({ action }) =>
    Object.keys(objectMember(action.update, "x-corsac-lifecycles")),
  );
  const followed = applied.flatMap(
    ({ action }) => objectMember({ update: action.update ?? null }, "update")["lifecycle"] ?? [],
  );
  expect(described).toHaveLength(1);
  expect(followed).toEqual(described);
});
