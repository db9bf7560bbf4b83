import { describe, expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member } from "../document/json-values.js";
import { emptyNames } from "../names/names.js";
import { inferLifecycles } from "./infer-lifecycles.js";

const taskSchema: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, status: { type: "string" }, output: {}, error: {} },
};

function service(create: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    paths: {
      "/gateway/v1/models/acme/painter/tasks": { post: { operationId: "createTask", responses: create } },
      ...more,
    },
    components: { schemas: { PainterOutput: {} } },
    "x-corsac-models": [
      {
        id: "acme/painter",
        kind: "task",
        create: [{ operation: "createTask" }],
        output: { schema: { $ref: "#/components/schemas/PainterOutput" }, documented: false, files: [] },
      },
    ],
  };
}

const answer = (schema: JsonObject, example?: JsonObject): JsonObject => ({
  "200": {
    description: "",
    content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
  },
});

describe("inferLifecycles", () => {
  test("what an overlay says to answer at once is no task, though its answer looks like one", () => {
    const document = service(answer(taskSchema), {
      "/gateway/v1/tasks/{task}": { get: { operationId: "getTask", responses: answer(taskSchema) } },
    });
    const said = new Set(["acme/painter"]);
    const before = JSON.stringify(document);
    expect(collect((found) => inferLifecycles(document, emptyNames(), found, said))).toEqual([]);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("a response with the result is the output as a whole, not only its member `output`", () => {
    const pictures: JsonObject = { type: "array", items: { type: "string" } };
    const response: JsonObject = { type: "object", properties: { output: pictures } };
    const outputAfter = (written: JsonObject): unknown => {
      const document = service(answer(response));
      Object.assign(document, { components: { schemas: { PainterOutput: written } } });
      collect((found) => inferLifecycles(document, emptyNames(), found));
      return member(member(document["components"], "schemas"), "PainterOutput");
    };
    const shown = { keyword: "format", from: "example", text: '"https://f.example/1.png"' };
    const inferred = { type: "string", format: "uri", "x-corsac-inferred": [shown] };
    expect(outputAfter({})).toEqual(response);
    expect(outputAfter(pictures)).toEqual(response);
    expect(outputAfter({ type: "array", items: inferred })).toEqual(response);
    const own: JsonObject = { type: "array", items: { type: "string", format: "uri" } };
    expect(outputAfter(own)).toEqual(own);
  });

  test("a documented query with the same shape", () => {
    const document = service(answer(taskSchema), {
      "/gateway/v1/tasks/{task}": { get: { operationId: "getTask", responses: answer(taskSchema) } },
    });
    expect(
      collect((found) => inferLifecycles(document, emptyNames(), found)).map(({ rule }) => rule),
    ).toEqual(["lifecycle-inferred"]);
    expect(document).toMatchObject({
      "x-corsac-models": [{ kind: "task", lifecycle: "task" }],
      "x-corsac-lifecycles": {
        task: {
          id: "/id",
          query: { operation: "getTask", path: { task: { from: "id" } } },
          state: { pointer: "/status" },
          fields: { output: "/output", error: "/error" },
        },
      },
    });
  });

  test.each([
    ["", " What its status words mean is assumed from the words services use."],
    ["Status:\n- `queued`: 排队中\n- `running`: 生成中\n- `succeeded`: 已完成\n- `failed`: 失败", ""],
    [
      "Status: `queued`, `running`, `succeeded`: 已完成, `failed`: 失败",
      ' What "queued" and "running" mean is assumed from the words services use.',
    ],
  ])("which status words are assumed: %j", (description, assumed) => {
    const query = { operationId: "getTask", description, responses: answer(taskSchema) };
    const document = service(answer(taskSchema), { "/gateway/v1/tasks/{task}": { get: query } });
    const [found] = collect((diagnostics) => inferLifecycles(document, emptyNames(), diagnostics));
    expect(found?.message).toMatch(/ takes the id and answers with the status\./);
    expect(found?.message.split("answers with the status.")[1]).toBe(assumed);
  });

  test("no query page: the addresses of the example, with the gateway's prefix", () => {
    const example = {
      id: "t-7",
      status: "queued",
      urls: {
        get: "https://upstream.example/v1/tasks/t-7",
        cancel: "https://upstream.example/v1/tasks/t-7/cancel",
        web: "https://upstream.example/t-7",
      },
    };
    const document = service(answer(taskSchema, example));
    const names = emptyNames();
    collect((found) => inferLifecycles(document, names, found));
    expect(Object.keys(document["paths"] as JsonObject)).toEqual([
      "/gateway/v1/models/acme/painter/tasks",
      "/gateway/v1/tasks/{id}",
      "/gateway/v1/tasks/{id}/cancel",
    ]);
    expect(document["x-corsac-lifecycles"]).toMatchObject({
      task: { query: { operation: "getTask" }, cancel: { operation: "cancelTask" } },
    });
    expect(names.operations).toEqual({
      "GET /gateway/v1/tasks/{id}": "getTask",
      "POST /gateway/v1/tasks/{id}/cancel": "cancelTask",
    });
  });

  test("no query and no address: said, not guessed", () => {
    const document = service(answer(taskSchema, { id: "t-7", status: "queued" }));
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toMatchObject([
      { rule: "lifecycle-undocumented", severity: "warning" },
    ]);
    expect(document["x-corsac-lifecycles"]).toBeUndefined();
  });

  test("no query, but an answer that shows what was made beside its state: that is the output", () => {
    const results = {
      type: "array",
      items: { type: "object", properties: { url: { type: "string" }, kind: { type: "string" } } },
    };
    const text = { type: "string" };
    const task = { type: "object", properties: { id: text, status: text, results } };
    const document = service(answer(task));
    let unqueried: ReadonlySet<string> = new Set();
    const found = collect((diagnostics) => {
      unqueried = inferLifecycles(document, emptyNames(), diagnostics);
    });
    expect(found.map(({ rule }) => rule)).toEqual(["lifecycle-undocumented"]);
    expect(document).toMatchObject({ components: { schemas: { PainterOutput: results } } });
    expect(arrayMember(document, "x-corsac-models").map((model) => member(model, "id"))).toEqual([
      ...unqueried,
    ]);
  });

  test("what many models lack is said once, at the first", () => {
    const document = service(answer(taskSchema));
    const [model] = arrayMember(document, "x-corsac-models");
    const ids = ["a", "b", "c", "d", "e"];
    document["x-corsac-models"] = ids.map((id) => ({ ...(isJsonObject(model) ? model : {}), id }));
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toMatchObject([
      {
        message: expect.stringMatching(/^No page describes how to query a prediction of a, b, c and 2 more/),
      },
    ]);
  });

  test("a documented operation at the address of the example, without a status: said so", () => {
    const example = { id: "t-7", status: "queued", urls: { get: "https://upstream.example/v1/tasks/t-7" } };
    const document = service(answer(taskSchema, example), {
      "/gateway/v1/{kind}/{id}": { get: { operationId: "getResult", responses: answer({ type: "object" }) } },
    });
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toMatchObject([
      {
        message: expect.stringContaining(
          "GET /gateway/v1/{kind}/{id}, at the address that the example gives",
        ),
      },
    ]);
  });

  test("an answer without a status word is the result itself", () => {
    const images = {
      type: "object",
      properties: { data: { type: "array", items: { type: "string", format: "uri" } } },
    };
    const document = service(answer(images));
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toEqual([]);
    expect(document).toMatchObject({
      "x-corsac-models": [{ kind: "answer" }],
      components: { schemas: { PainterOutput: images } },
    });
  });

  test("a schema without fields: the example's", () => {
    const example = { id: "t-7", status: "queued", urls: { get: "https://upstream.example/v1/tasks/t-7" } };
    const document = service(answer({ type: "object" }, example));
    collect((found) => inferLifecycles(document, emptyNames(), found));
    expect(document["x-corsac-lifecycles"]).toMatchObject({
      task: { id: "/id", state: { pointer: "/status" } },
    });
  });

  test("a page that says nothing of its answer proves nothing", () => {
    const document = service(answer({ type: "object", properties: {} }));
    const before = JSON.stringify(document);
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toEqual([]);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("an answer that wraps everything", () => {
    const wrapped = {
      type: "object",
      properties: {
        code: { type: "integer" },
        data: {
          type: "object",
          properties: { task_id: { type: "string" }, task_status: { type: "string" } },
        },
      },
    };
    const document = service(answer(wrapped), {
      "/gateway/v1/tasks/{id}": { get: { operationId: "getTask", responses: answer(wrapped) } },
    });
    collect((found) => inferLifecycles(document, emptyNames(), found));
    expect(document["x-corsac-lifecycles"]).toMatchObject({
      task: { id: "/data/task_id", state: { pointer: "/data/task_status" } },
    });
  });

  test("what the overlay describes is left alone", () => {
    const document = { ...service(answer(taskSchema)), "x-corsac-lifecycles": { own: {} } };
    const before = JSON.stringify(document);
    expect(collect((found) => inferLifecycles(document, emptyNames(), found))).toEqual([]);
    expect(JSON.stringify(document)).toBe(before);
  });
});
