import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.js";
import type { JsonObject } from "../document/contract.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { create, state, task } from "../fixtures/shapes.js";

const pet: JsonObject = {
  type: "object",
  required: ["name"],
  properties: { id: { type: "integer" }, name: text },
};
const number: JsonObject = { type: "integer" };
const document = testDocument(
  {
    "POST /paint": create,
    "GET /paint/{id}": { id: "query", gives: task },
    "GET /paint": {
      id: "cursors",
      gives: object({ items: list(task), next: { type: ["string", "null"] } }),
      query: { cursor: text },
    },
    "POST /pets": { id: "add", takes: pet, gives: pet },
    "GET /pets/{id}": { id: "read", gives: pet },
    "PATCH /pets/{id}": { id: "change", takes: { type: "object" }, gives: pet },
    "PUT /pets/{id}": { id: "replace", takes: pet, gives: pet },
    "DELETE /pets/{id}": { id: "remove", status: 204 },
    "GET /pages": {
      id: "pages",
      gives: object({ items: list(task) }),
      query: { page: number, size: number },
    },
  },
  {
    id: "/id",
    state,
    query: { operation: "query", path: { id: { from: "id" } } },
    list: { operation: "cursors", items: "/items", next: "/next", cursor: "cursor" },
  },
);

let sandbox: Sandbox;
let cursor: string;
const ask = async (
  path: string,
  method = "GET",
  body?: JsonObject,
): Promise<{ status: number; text: string }> => {
  const response = await sandbox.fetch(
    new Request(`http://localhost${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  sandbox = createSandbox({ documents: [document], duration: 1000 });
  for (let count = 0; count < 25; count++) await ask("/paint", "POST", { prompt: `${count}` });
  const { next } = JSON.parse((await ask("/paint")).text);
  cursor = new URL(next).searchParams.get("cursor") ?? "";
});
afterAll(() => sandbox.close());

describe("cursors", () => {
  it("lead to the rest once, and the last page has none", async () => {
    const page = JSON.parse((await ask(`/paint?cursor=${cursor}`)).text);
    expect([page.items.length, page.next]).toEqual([5, null]);
  });

  it.each(["none", "-1", "0", "null", "%00", "__proto__", "a".repeat(5000), "%F0%9F%A6%8A"])(
    "%.20s is none, and said to be none",
    async (one) => {
      const { status, text: answered } = await ask(`/paint?cursor=${one}`);
      expect([status, answered]).toEqual([400, expect.stringContaining("There is no page")]);
    },
  );

  it("given twice, they are refused", async () => {
    expect((await ask(`/paint?cursor=${cursor}&cursor=x`)).status).toBe(422);
  });
});

describe("items that are not there", () => {
  it.each(["GET", "PATCH", "PUT", "DELETE"])("%s is 404, whatever is sent", async (method) => {
    const body = method === "PATCH" || method === "PUT" ? { name: "Rex" } : undefined;
    for (const id of ["7", "-1", "__proto__", "constructor", "a%2Fb", "%00"])
      expect((await ask(`/pets/${id}`, method, body)).status, id).toBe(404);
  });

  it("a wrong body of an unknown item tells what is wrong first", async () => {
    expect((await ask("/pets/7", "PUT", { name: 1 })).status).toBe(422);
  });

  it("what was removed twice is there no more", async () => {
    const { id } = JSON.parse((await ask("/pets", "POST", { name: "Rex" })).text);
    expect((await ask(`/pets/${id}`, "DELETE")).status).toBe(204);
    expect((await ask(`/pets/${id}`, "DELETE")).status).toBe(404);
    expect((await ask(`/pets/${id}`)).status).toBe(404);
  });

  it.each([
    ["/pages?page=-1&size=-5", 200],
    ["/pages?page=1e3", 200],
    ["/pages?size=99999999999999999999", 200],
    ["/pages?page=", 422],
    ["/pages?page=NaN", 422],
  ])("%s is answered with %d", async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});
