import { afterEach, describe, expect, it } from "vitest";
import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { object, testDocument, text } from "../fixtures/document.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const user = object({ id: text, name: text });
const content = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  description: "",
  content: { "application/json": { schema, ...more } },
});

function service(responses: JsonObject, method = "get", more: JsonObject = {}): CorsacDocument {
  const document = testDocument({ "GET /users/{id}": { id: "getUser", gives: user } }, undefined);
  const item = { [method]: { operationId: "things", ...more, responses } };
  return { ...document, "x-corsac-models": [], paths: { ...document.paths, "/things": item } };
}

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document] });
  return sandbox;
}

describe("Prefer", () => {
  const responses = {
    200: {
      description: "",
      content: {
        "application/json": {
          schema: user,
          examples: { ada: { value: { id: "1", name: "Ada" } }, bob: { value: { id: "2", name: "Bob" } } },
        },
      },
    },
    202: content(object({ later: { type: "boolean" } })),
    204: { description: "" },
    404: content(object({ code: { type: "integer" }, message: text })),
    "5XX": content(object({ oops: text }), { example: { oops: "no" } }),
  };

  it.each<[string, number, JsonObject]>([
    ["code=200, example=bob", 200, { id: "2", name: "Bob" }],
    ["example=bob", 200, { id: "2", name: "Bob" }],
    ["code=202", 202, { later: false }],
    ["code=404", 404, { code: 404, message: "The sandbox was asked to answer with 404." }],
    ["code=503", 503, { oops: "no" }],
    ["respond-async", 200, { id: "1", name: "Ada" }],
  ])("%s answers with that response", async (prefer, status, json) => {
    const target = await start(service(responses));
    expect(await call(target, "/things", { headers: { prefer } })).toMatchObject({ status, json });
  });

  it("code=204 has no body", async () => {
    const target = await start(service(responses));
    const response = await fetch(`${target.url}/things`, { headers: { prefer: "code=204" } });
    expect([response.status, await response.text()]).toEqual([204, ""]);
  });

  it("names what is documented where that is not", async () => {
    const target = await start(service(responses));
    const other = await call(target, "/things", { headers: { prefer: "code=418" } });
    expect([other.status, other.json["detail"]]).toEqual([
      400,
      expect.stringContaining("200, 202, 204, 404, 5XX"),
    ]);
    const example = await call(target, "/things", { headers: { prefer: "code=200, example=eve" } });
    expect([example.status, example.json["detail"]]).toEqual([400, expect.stringContaining('"ada", "bob"')]);
  });

  it.each(["100", "101", "103", "199", "600", "99", "abc"])(
    "code=%s is no status of a response",
    async (code) => {
      const target = await start(service({ 200: content(user), default: content(object({ oops: text })) }));
      const { status, json } = await call(target, "/things", { headers: { prefer: `code=${code}` } });
      expect([status, json["detail"]]).toEqual([400, expect.stringContaining(`"${code}"`)]);
    },
  );

  it("does what the operation does where the status is another good one of the same shape", async () => {
    const created = { 200: content(user), 201: content(user) };
    const document = service(created, "post", {
      requestBody: { content: { "application/json": { schema: user } } },
    });
    const target = await start({
      ...document,
      paths: { ...document.paths, "/things/{id}": (document.paths["/users/{id}"] ?? {}) as JsonObject },
    });
    const body = { id: "7", name: "Eve" };
    const reply = await call(target, "/things", { body, headers: { prefer: "code=201" } });
    expect(reply).toMatchObject({ status: 201, json: body });
    expect((await call(target, "/things/7")).json).toEqual(body);
  });
});

describe("a plain operation", () => {
  it("answers with the first example that its schema allows, or a sample", async () => {
    const examples = { old: { value: { nr: 1 } }, new: { value: { id: "1", name: "Ada" } } };
    const target = await start(service({ 200: content(user, { examples }) }));
    expect((await call(target, "/things")).json).toEqual({ id: "1", name: "Ada" });
    await target.close();
    const other = await start(service({ 200: content(user, { example: { nr: 1 } }) }));
    expect(Object.keys((await call(other, "/things")).json)).toEqual(["id", "name"]);
  });

  it("answers in the media type that the client wants", async () => {
    const target = await start(
      service({
        200: {
          description: "",
          content: { "application/json": { schema: user }, "text/csv": { schema: text, example: "id,name" } },
        },
      }),
    );
    const response = await fetch(`${target.url}/things`, {
      headers: { accept: "text/csv, application/json;q=0.5" },
    });
    expect([response.headers.get("content-type"), await response.text()]).toEqual(["text/csv", "id,name"]);
  });

  it("has the headers and the links that are documented", async () => {
    const target = await start(
      service({
        201: {
          ...content(user, { example: { id: "a b", name: "Ada" } }),
          headers: {
            "X-Rate": { schema: { type: "integer", minimum: 5 } },
            "X-Kind": { example: "big", schema: text },
            "Content-Type": { schema: text },
          },
          links: {
            self: { operationId: "getUser", parameters: { id: "$response.body#/id" } },
            none: { operationId: "getUser", parameters: { id: "$response.body#/nothing" } },
          },
        },
      }),
    );
    const { status, headers } = await call(target, "/things");
    expect(status).toBe(201);
    expect(headers.get("x-rate")).toBe("5");
    expect(headers.get("x-kind")).toBe("big");
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("link")).toBe(`<${target.url}/users/a%20b>; rel="self"`);
  });
});
