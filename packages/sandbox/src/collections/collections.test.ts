import { afterEach, describe, expect, it } from "vitest";
import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { Budget } from "../isolation/budget.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";
import { CollectionStore, type Kept } from "./collection-store.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const pet: JsonObject = {
  type: "object",
  required: ["name"],
  properties: { id: { type: "integer" }, name: text, tag: text, secret: { type: "string", writeOnly: true } },
};
const number = { type: "integer" };
const kept = (path: string, id: string, value: JsonObject): Kept => ({
  path,
  id,
  value,
  at: 0,
  file: undefined,
});
const parameter = (name: string, schema: JsonObject): JsonObject => ({
  name,
  in: "path",
  required: true,
  schema,
});
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const ok = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  200: { description: "", ...json(schema), ...more },
});

function service(paths: Record<string, JsonObject>): CorsacDocument {
  return { ...testDocument({}, undefined), "x-corsac-models": [], paths };
}

const pets = service({
  "/owners/{owner}/pets": {
    get: { operationId: "list", responses: ok(object({ items: list(pet), total: number })) },
    post: {
      operationId: "create",
      requestBody: json(pet),
      responses: {
        201: { description: "", headers: { Location: { schema: text } }, ...json(object({ data: pet })) },
      },
    },
  },
  "/owners/{owner}/pets/{petId}": {
    parameters: [parameter("petId", number)],
    get: { operationId: "read", responses: ok(pet) },
    patch: { operationId: "change", requestBody: json({ type: "object" }), responses: ok(pet) },
    put: { operationId: "replace", requestBody: json(pet), responses: ok(pet) },
    delete: { operationId: "remove", responses: { 204: { description: "" } } },
  },
});

it("what is uploaded is an item with its size and its address", async () => {
  const file = object({ id: text, size: number, urls: object({ get: { type: "string", format: "uri" } }) });
  const content = { type: "string", format: "binary" };
  const stored = service({
    "/files": {
      post: {
        operationId: "store",
        requestBody: { content: { "multipart/form-data": { schema: object({ content }) } } },
        responses: ok(file),
      },
      get: { operationId: "all", responses: ok(object({ items: list(file) })) },
    },
    "/files/{id}": {
      parameters: [parameter("id", text)],
      get: { operationId: "one", responses: ok(file) },
    },
  });
  const upload = { operation: "store", field: "content", url: "/urls/get" };
  stored["x-corsac-service"] = { name: "acme", title: "Acme", upload };
  sandbox = await startSandbox({ documents: [stored] });
  const form = new FormData();
  form.append("content", new Blob(["hello"]), "a.txt");
  const headers = { authorization: `Bearer ${sandbox.apiKey}` };
  const answer = await fetch(`${sandbox.url}/files`, { method: "POST", headers, body: form });
  const made = (await answer.json()) as JsonObject;
  const address = `${sandbox.url}/files/${String(made["id"])}`;
  expect(made).toMatchObject({ size: 5, urls: { get: address } });
  expect((await call(sandbox, `/files/${String(made["id"])}`)).json).toEqual(made);
  expect((await call(sandbox, "/files")).json).toMatchObject({ items: [made] });
});

it("what is created is found, listed, changed, replaced and removed", async () => {
  sandbox = await startSandbox({ documents: [pets] });
  const target = sandbox;
  const send = (path: string, method: string, body?: JsonObject) =>
    call(target, path, body ? { method, body } : { method });
  const created = await send("/owners/7/pets", "POST", { name: "Rex", secret: "s" });
  expect(created).toMatchObject({ status: 201, json: { data: { id: 1, name: "Rex" } } });
  expect(created.headers.get("location")).toBe(`${target.url}/owners/7/pets/1`);
  await send("/owners/7/pets", "POST", { id: 9, name: "Tom" });
  expect((await send("/owners/7/pets/1", "GET")).json).toEqual({ id: 1, name: "Rex" });
  expect((await send("/owners/7/pets/1", "PATCH", { tag: "dog" })).json).toEqual({
    id: 1,
    name: "Rex",
    tag: "dog",
  });
  expect((await send("/owners/7/pets/9", "PUT", { name: "Tim" })).json).toEqual({ id: 9, name: "Tim" });
  expect((await send("/owners/7/pets", "GET")).json["items"]).toEqual([
    { id: 1, name: "Rex", tag: "dog" },
    { id: 9, name: "Tim" },
  ]);
  expect((await send("/owners/8/pets", "GET")).json["items"]).toEqual([]);
  const removed = await fetch(`${target.url}/owners/7/pets/1`, { method: "DELETE" });
  expect([removed.status, await removed.text()]).toEqual([204, ""]);
  for (const method of ["GET", "DELETE"])
    expect(await send("/owners/7/pets/1", method)).toMatchObject({
      status: 404,
      json: { title: "Not found" },
    });
  // Another test has nothing of it.
  const other = await call(target, "/owners/7/pets", { headers: { "x-corsac-test": "other" } });
  expect(other.json["items"]).toEqual([]);
});

it("a PUT puts items in where nothing else does; an update may name its item in the body", async () => {
  const settings = service({
    "/settings/{name}": {
      put: {
        operationId: "put",
        requestBody: json(object({ value: text })),
        responses: { 204: { description: "" } },
      },
      get: { operationId: "get", responses: ok(object({ value: text })) },
    },
    "/pet": {
      post: { operationId: "addPet", requestBody: json(pet), responses: ok(pet) },
      put: { operationId: "updatePet", requestBody: json(pet), responses: ok(pet) },
    },
    "/pet/{petId}": {
      parameters: [parameter("petId", number)],
      get: { operationId: "getPet", responses: ok(pet) },
    },
  });
  sandbox = await startSandbox({ documents: [settings] });
  expect((await call(sandbox, "/settings/a")).status).toBe(404);
  await fetch(`${sandbox.url}/settings/a`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: '{"value":"x"}',
  });
  expect((await call(sandbox, "/settings/a")).json).toEqual({ value: "x" });
  await call(sandbox, "/pet", { body: { id: 5, name: "Rex" } });
  await call(sandbox, "/pet", { method: "PUT", body: { id: 5, name: "Max" } });
  expect((await call(sandbox, "/pet/5")).json).toEqual({ id: 5, name: "Max" });
});

it("an item stands where the response has it, and never in the place of what is around it", async () => {
  const envelope = (data: JsonObject): JsonObject => ({
    type: "object",
    required: ["code", "success", "data"],
    properties: { code: number, success: { type: "boolean" }, data },
  });
  const failed = envelope({ type: "null" });
  const task = object({ task_id: number, code: text });
  const tasks = service({
    "/tasks": {
      post: {
        operationId: "addTask",
        requestBody: json({ type: "object", properties: { code: text, title: text } }),
        responses: ok({ oneOf: [envelope(task), failed] }),
      },
      get: { operationId: "allTasks", responses: ok({ oneOf: [envelope(list(task)), failed] }) },
    },
    "/tasks/{id}": {
      parameters: [parameter("id", number)],
      get: { operationId: "oneTask", responses: ok({ allOf: [envelope(task)] }) },
    },
  });
  sandbox = await startSandbox({ documents: [tasks] });
  const made = await call(sandbox, "/tasks", { body: { code: "a", title: "b" } });
  expect(made.json).toMatchObject({ code: 0, data: { task_id: 1, code: "a" } });
  expect((await call(sandbox, "/tasks/1")).json).toMatchObject({ code: 0, data: { task_id: 1, code: "a" } });
});

it("an operation that documents 501 alone is not served, nor one that goes on in another protocol", async () => {
  const missing = { 501: { description: "Not implemented" } };
  const closed = service({
    "/files": {
      post: { operationId: "store", responses: missing },
      get: { operationId: "all", responses: missing },
    },
    "/files/{id}": { get: { operationId: "one", responses: missing } },
    "/realtime": { get: { operationId: "talk", responses: { 101: { description: "Switching" } } } },
  });
  sandbox = await startSandbox({ documents: [closed] });
  for (const [path, method] of [
    ["/files", "POST"],
    ["/files", "GET"],
    ["/files/1", "GET"],
    ["/realtime", "GET"],
  ] as const)
    expect((await call(sandbox, path, { method })).status, `${method} ${path}`).toBe(501);
});

it("paths that nothing can be put into answer as documented", async () => {
  const shown = service({
    "/models/{id}": { get: { operationId: "get", responses: ok(pet, json(pet)) } },
    "/models": { get: { operationId: "list", responses: ok(list(pet)) } },
  });
  sandbox = await startSandbox({ documents: [shown] });
  expect((await call(sandbox, "/models/1")).status).toBe(200);
});

it("the room for items is limited, and free again when they go", () => {
  const budget = new Budget(300);
  const store = new CollectionStore(budget);
  expect(store.put(kept("/a", "1", { text: "x".repeat(120) }))).toBeUndefined();
  expect(store.put(kept("/a", "2", { text: "x".repeat(120) }))).toMatch(/of 300 bytes/);
  expect(store.remove("/a", "1")).toBe(true);
  expect(store.put(kept("/a", "2", { text: "x".repeat(120) }))).toBeUndefined();
  store.clear();
  expect(budget.used).toBe(0);
});

it("what is put into one store makes room among the oldest items of others, never among its own", () => {
  const budget = new Budget(400);
  const [one, other] = [new CollectionStore(budget), new CollectionStore(budget)];
  const item = { text: "x".repeat(50) };
  expect(["1", "2"].map((id) => one.put(kept("/a", id, item)))).toEqual([undefined, undefined]);
  expect(one.put(kept("/a", "3", item))).toMatch(/of 400 bytes/);
  expect(one.put(kept("/a", "1", { text: "y".repeat(50) }))).toBeUndefined();
  expect(other.put(kept("/a", "1", item))).toBeUndefined();
  expect(one.get("/a", "2")).toBeUndefined();
  expect(one.list("/a").map(({ value }) => value)).toEqual([{ text: "y".repeat(50) }]);
  expect(other.put(kept("/a", "2", { text: "x".repeat(600) }))).toMatch(/of 400 bytes/);
  expect(one.list("/a")).toHaveLength(1);
  one.clear();
  other.clear();
  expect(budget.used).toBe(0);
});

describe("an item with a file", () => {
  const stored = object({
    id: text,
    size: number,
    content_type: text,
    note: object({}),
    urls: object({ get: text }),
  });
  const withAddress = {
    ...stored,
    properties: {
      ...(stored["properties"] as JsonObject),
      urls: object({ get: { type: "string", format: "uri" } }),
    },
  };
  const files = service({
    "/files": {
      post: {
        operationId: "send",
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["content"],
                properties: { content: { type: "string", format: "binary" }, note: { type: "object" } },
              },
            },
          },
        },
        responses: { 201: { description: "", ...json(withAddress) } },
      },
    },
    "/files/{file_id}": {
      get: { operationId: "file", responses: ok(withAddress) },
      delete: { operationId: "drop", responses: { 204: { description: "" } } },
    },
    "/files/{file_id}/content": {
      get: {
        operationId: "bytes",
        responses: { 200: { description: "", content: { "application/octet-stream": {} } } },
      },
    },
    "/files/{file_id}/facts": { get: { operationId: "facts", responses: ok(object({ id: text })) } },
  });

  it("says what is known of the file and where the item is, and gives the file back", async () => {
    sandbox = await startSandbox({ documents: [files] });
    const form = new FormData();
    form.append("content", new Blob(["hello"], { type: "text/plain" }), "a.txt");
    form.append("note", new Blob(['{"a":1}'], { type: "application/json" }));
    const sent = await fetch(`${sandbox.url}/files`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: form,
    });
    const item = (await sent.json()) as { id: string; urls: { get: string } };
    expect(item).toEqual({
      id: item.id,
      size: 5,
      content_type: "text/plain",
      note: { a: 1 },
      urls: { get: `${sandbox.url}/files/${item.id}` },
    });
    const headers = { authorization: `Bearer ${sandbox.apiKey}` };
    expect(await (await fetch(item.urls.get, { headers })).json()).toEqual(item);
    const content = await fetch(`${item.urls.get}/content`, { headers });
    expect([content.headers.get("content-type"), await content.text()]).toEqual(["text/plain", "hello"]);
    const facts = await call(sandbox, `/files/${item.id}/facts`, { method: "GET" });
    expect(facts).toMatchObject({ status: 200, json: { id: item.id } });
  });

  it.each(["content", "facts"])("that is not there has no %s", async (name) => {
    sandbox = await startSandbox({ documents: [files] });
    expect((await call(sandbox, `/files/none/${name}`, { method: "GET" })).status).toBe(404);
  });
});
