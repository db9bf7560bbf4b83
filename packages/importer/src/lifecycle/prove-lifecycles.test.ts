import { describe, expect, test } from "vitest";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { proveLifecycles } from "./prove-lifecycles.js";

const text: JsonObject = { type: "string" };
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});
const task = object({ id: text, status: text, error: text });

const answer = (schema: JsonObject, example?: JsonObject): JsonObject => ({
  "200": {
    description: "",
    content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
  },
});
const body = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const parameter = (name: string, place: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: place,
  required: true,
  schema: text,
  ...more,
});

/** A service in which each create, by path, starts the work of one model. */
function service(creates: JsonObject, others: JsonObject): JsonObject {
  const named = Object.entries(creates).map(([path, post], index) => [
    path,
    { post: { operationId: `create${index}`, ...(post as JsonObject) } },
  ]);
  return {
    openapi: "3.1.0",
    paths: { ...Object.fromEntries(named), ...others },
    "x-corsac-models": Object.keys(creates).map((path, index) => ({
      id: path.split("/").at(-1) ?? "",
      kind: "task",
      create: [{ operation: `create${index}` }],
    })),
  };
}

const lifecyclesOf = (document: JsonObject): JsonObject =>
  Object.fromEntries(
    proveLifecycles(document).lifecycles.map(({ name, lifecycle, models }) => [
      name,
      JSON.parse(JSON.stringify({ ...lifecycle, models })),
    ]),
  );

describe("where the id goes", () => {
  const create = { responses: answer(task) };

  test.each([
    [
      "a path parameter of any name",
      { "/v1/clips/{clip}": { get: { operationId: "ask", responses: answer(task) } } },
      { operation: "ask", path: { clip: { from: "id" } } },
    ],
    [
      "a query parameter",
      {
        "/v1/clips/query": {
          get: { operationId: "ask", parameters: [parameter("task_id", "query")], responses: answer(task) },
        },
      },
      { operation: "ask", query: { task_id: { from: "id" } } },
    ],
    [
      "a query parameter beside one with a constant",
      {
        "/v1/clips/fetch": {
          get: {
            operationId: "ask",
            parameters: [
              parameter("id", "query"),
              parameter("kind", "query", { schema: { type: "string", enum: ["clip"] } }),
            ],
            responses: answer(task),
          },
        },
      },
      { operation: "ask", query: { id: { from: "id" }, kind: { from: "constant", value: "clip" } } },
    ],
    [
      "the body of a POST",
      {
        "/v1/clips/status": {
          post: {
            operationId: "ask",
            requestBody: body(object({ taskId: text }, { required: ["taskId"] })),
            responses: answer(task),
          },
        },
      },
      { operation: "ask", body: { "/taskId": { from: "id" } } },
    ],
  ])("%s", (_, others, query) => {
    const [proof] = proveLifecycles(service({ "/v1/clips": create }, others)).lifecycles;
    expect(proof?.lifecycle.query).toEqual(query);
  });

  test("a POST that takes much more than an id starts something, and is no query", () => {
    const extend = {
      post: {
        operationId: "extend",
        requestBody: body(object({ id: text, prompt: text, seconds: text, style: text })),
        responses: answer(task),
      },
    };
    const [proof] = proveLifecycles(
      service({ "/v1/clips": create }, { "/v1/clips/extend": extend }),
    ).lifecycles;
    expect(proof?.lifecycle.query).toBeUndefined();
    expect(proof?.missing[0]?.template).toMatch(/^no page documents the operation that returns the state/);
  });

  test("an open parameter keeps an operation from being the query", () => {
    const get = {
      operationId: "ask",
      parameters: [parameter("id", "query"), parameter("workspace", "query")],
      responses: answer(task),
    };
    const [proof] = proveLifecycles(
      service({ "/v1/clips": create }, { "/v1/clips/query": { get } }),
    ).lifecycles;
    expect(proof?.lifecycle.query).toBeUndefined();
  });
});

describe("one lifecycle for each create", () => {
  const shown = { code: 0, data: { task_id: "8319", task_status: "submitted" } };
  const create = { responses: answer({}, shown) };
  const query = (operationId: string): JsonObject => ({
    get: { operationId, parameters: [parameter("id", "path")], responses: answer(object({})) },
  });

  test("each has the query at its own path", () => {
    const document = service(
      { "/k/v1/films/from-text": create, "/k/v1/films/from-image": create },
      {
        "/k/v1/films/from-image/{id}": query("askImage"),
        "/k/v1/films/from-text/{id}": query("askText"),
        "/k/v1/pictures/all/{id}": query("askPicture"),
      },
    );
    expect(lifecyclesOf(document)).toMatchObject({
      fromText: { id: "/data/task_id", query: { operation: "askText" }, models: ["from-text"] },
      fromImage: { query: { operation: "askImage" }, models: ["from-image"] },
    });
  });

  test("the query of another create is not taken where the own one is missing", () => {
    const document = service(
      { "/k/v1/films/from-text": create, "/k/v1/films/from-image": create },
      { "/k/v1/films/from-image/{id}": query("askImage"), "/k/v1/pictures/all/{id}": query("askPicture") },
    );
    const fromText = proveLifecycles(document).lifecycles.find(({ models }) => models.includes("from-text"));
    expect(fromText?.lifecycle.query).toBeUndefined();
  });

  test("creates that one query serves share one lifecycle", () => {
    const document = service(
      { "/s/submit/song": { responses: answer(task) }, "/s/submit/lyrics": { responses: answer(task) } },
      { "/s/fetch/{task_id}": { get: { operationId: "ask", responses: answer(task) } } },
    );
    expect(lifecyclesOf(document)).toMatchObject({ task: { models: ["song", "lyrics"] } });
  });
});

describe("facts come from one source", () => {
  const stale = object({ code: { type: "integer" }, data: object({ task_id: text, task_status: text }) });
  const shown = { id: "4665a07c", state: "pending", video: null };

  test("an example that has nothing at the places of the schema replaces it", () => {
    const document = service(
      { "/l/generations": { responses: answer(stale, shown) } },
      {
        "/l/generations/{task_id}": {
          get: {
            operationId: "ask",
            description: 'The state is one of "pending", "processing", "completed" and "failed".',
            responses: answer(object({ id: text, state: text, video: object({ url: text }) })),
          },
        },
      },
    );
    expect(lifecyclesOf(document)).toMatchObject({
      task: {
        id: "/id",
        state: {
          pointer: "/state",
          words: { pending: "pending", processing: "running", completed: "succeeded", failed: "failed" },
        },
        fields: { output: "/video/url" },
      },
    });
  });

  test("an example without an id that can be read leaves the schema alone", () => {
    const document = service(
      {
        "/l/things": { responses: answer(stale, { code: 0, data: { task_id: "7", task_status: "queued" } }) },
      },
      {},
    );
    expect(proveLifecycles(document).lifecycles[0]?.lifecycle).toMatchObject({
      id: "/data/task_id",
      state: { pointer: "/data/task_status", words: { queued: "pending" } },
    });
  });

  test("words of the enumeration of the state, and of its description", () => {
    const state = { type: "string", description: "排队 queued, 生成 generating, 完成 done, 失败 failed" };
    const document = service(
      { "/v1/clips": { responses: answer(object({ id: text, state })) } },
      {
        "/v1/clips/{id}": {
          get: {
            operationId: "ask",
            responses: answer(object({ id: text, state: { ...state, enum: ["expired"] } })),
          },
        },
      },
    );
    expect(lifecyclesOf(document)).toMatchObject({
      clip: {
        state: {
          words: {
            queued: "pending",
            generating: "running",
            done: "succeeded",
            failed: "failed",
            expired: "failed",
          },
        },
      },
    });
  });

  test("a sentence that only uses a status word names none", () => {
    const document = service(
      { "/v1/clips": { responses: answer(task) } },
      {
        "/v1/clips/{id}": {
          get: {
            operationId: "ask",
            description: "Returns the status. Failed requests are not billed.",
            responses: answer(task),
          },
        },
      },
    );
    expect(proveLifecycles(document).lifecycles[0]?.lifecycle.state?.words).toEqual({});
  });
});

describe("outputs", () => {
  test("what the request has as well is an echo, and no output", () => {
    const pictures = { type: "array", items: text };
    const document = service(
      {
        "/e/animate": {
          requestBody: body(object({ prompt: text, images: pictures })),
          responses: answer(object({ task_id: text, state: text, images: pictures })),
        },
      },
      {},
    );
    const [proof] = proveLifecycles(document).lifecycles;
    expect(proof?.lifecycle.fields).toEqual({});
    expect(proof?.missing).toContainEqual(phrase`no page shows where the output is`);
  });

  test.each([
    ["video_url", text, "/video_url"],
    ["audio_urls", { type: "array", items: text }, "/audio_urls"],
    ["image", object({ url: text, width: { type: "integer" } }), "/image/url"],
    ["result", object({ anything: text }), "/result"],
  ])("the member %s", (name, schema, output) => {
    const document = service(
      { "/v1/clips": { responses: answer(task) } },
      {
        "/v1/clips/{id}": {
          get: { operationId: "ask", responses: answer(object({ id: text, status: text, [name]: schema })) },
        },
      },
    );
    expect(lifecyclesOf(document)).toMatchObject({ clip: { fields: { output } } });
  });
});

test("an address in an example is an operation, below a documented one with its parameters", () => {
  const shown = {
    request_id: "r-77",
    status: "IN_QUEUE",
    response_url: "https://queue.example/q/painter/requests/r-77",
    status_url: "https://queue.example/q/painter/requests/r-77/status",
  };
  const result = {
    get: {
      operationId: "getResult",
      parameters: [
        parameter("app", "path", { description: "Any app, auto fits all.", example: "auto" }),
        parameter("request_id", "path"),
      ],
      responses: answer(object({ images: { type: "array" } })),
    },
  };
  const document = service(
    { "/q/painter": { responses: answer(object({ request_id: text, status: text }), shown) } },
    { "/q/{app}/requests/{request_id}": result },
  );
  const [proof] = proveLifecycles(document).lifecycles;
  expect(proof?.addressed.query).toMatchObject({
    path: "/q/{app}/requests/{request_id}/status",
    parameters: { app: { from: "constant", value: "auto" }, request_id: { from: "id" } },
  });
  expect(proof?.lifecycle.result).toMatchObject({ operation: "getResult" });
});

test("a number is no status word, and an answer without one is the result itself", () => {
  const document = service(
    { "/v1/talk": { responses: answer(object({ id: text, status: { type: "integer" }, text })) } },
    {},
  );
  const proven = proveLifecycles(document);
  expect(proven.lifecycles).toEqual([]);
  expect(proven.immediate).toHaveLength(1);
});

test("an id alone is a task's where an operation takes it and answers with a status", () => {
  const document = service(
    { "/v1/clips": { responses: answer(object({ task_id: text })) } },
    {
      "/v1/clips/{task_id}": {
        get: { operationId: "ask", responses: answer(object({ state: text, video_url: text })) },
      },
    },
  );
  expect(lifecyclesOf(document)).toMatchObject({
    task: { id: "/task_id", state: { pointer: "/state" }, fields: { output: "/video_url" } },
  });
});
