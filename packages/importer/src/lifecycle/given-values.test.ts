import { describe, expect, it } from "vitest";
import { buildDocument } from "../build-document.js";
import { arrayMember, objectMember } from "../document/json-values.js";

const ok = (properties: object) => ({
  "200": { description: "OK", content: { "application/json": { schema: { type: "object", properties } } } },
});
const task = { task_id: { type: "string" }, status: { type: "string", enum: ["queued", "done", "failed"] } };
const parameter = (name: string, schema: object = { type: "string" }) => ({
  name,
  in: "path",
  required: true,
  schema,
});
const models = ["reef-1", "reef-2"];

function build(paths: object) {
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Reef", version: "1" }, paths });
  const { document } = buildDocument({ name: "reef", pages: [{ path: "pages/reef.json", text }] });
  return {
    models: arrayMember(document, "x-corsac-models"),
    lifecycles: objectMember({ ...document }, "x-corsac-lifecycles"),
  };
}

const create = (path: string, required: string[]) => ({
  [path]: {
    post: {
      summary: `Start ${path}`,
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              required,
              properties: { model: { type: "string", enum: models }, prompt: { type: "string" } },
            },
          },
        },
      },
      responses: ok(task),
    },
  },
});
const query = (path: string) => ({
  [path]: {
    get: {
      parameters: [parameter("model", { type: "string", enum: models }), parameter("task_id")],
      responses: ok(task),
    },
  },
});

describe("a query that has the model in its path", () => {
  it("takes it from the create's body: one lifecycle for all models", () => {
    const { lifecycles } = build({
      ...create("/v1/reef/tasks", ["model", "prompt"]),
      ...query("/v1/reef/{model}/tasks/{task_id}"),
    });
    expect(Object.values(lifecycles)).toMatchObject([
      { query: { path: { model: { from: "request", pointer: "/model" }, task_id: { from: "id" } } } },
    ]);
  });

  it("is not bound to a field that a request may lack", () => {
    const { lifecycles } = build({
      ...create("/v1/reef/tasks", ["prompt"]),
      ...query("/v1/reef/{model}/tasks/{task_id}"),
    });
    expect(lifecycles).toEqual({});
  });
});

it("the names of two lifecycles do not depend on their order", () => {
  const start = (path: string) => create(path, ["model", "prompt"]);
  const ask = (path: string) => ({
    [path]: { get: { parameters: [parameter("task_id")], responses: ok(task) } },
  });
  const one = { ...start("/v1/video/text"), ...ask("/v1/video/text/{task_id}") };
  const other = { ...start("/v1/video/image"), ...ask("/v1/video/image/{task_id}") };
  const names = ["imageTask", "textTask"];
  expect(Object.keys(build({ ...one, ...other }).lifecycles).sort()).toEqual(names);
  expect(Object.keys(build({ ...other, ...one }).lifecycles).sort()).toEqual(names);
  expect(Object.keys(build(one).lifecycles)).toEqual(["task"]);
});
