import { afterEach, describe, expect, it } from "vitest";
import type { CorsacDocument, JsonObject, JsonValue } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { object, testDocument, text } from "../fixtures/document.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const integer = { type: "integer", minimum: 1, maximum: 5 } satisfies JsonObject;
const parameter = (name: string, place: string, schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  name,
  in: place,
  schema,
  ...more,
});

/** A service with one plain operation. */
function service(
  operation: JsonObject,
  method = "post",
  path = "/things/{id}",
  extension: JsonObject = {},
): CorsacDocument {
  const document = testDocument(
    { "POST /paint": { id: "create", takes: object({ prompt: text }) } },
    undefined,
    {
      kind: "answer",
    },
  );
  return {
    ...document,
    paths: {
      ...document.paths,
      [path]: {
        [method]: { operationId: "things", responses: { 200: { description: "" } }, ...operation },
      },
    },
    "x-corsac-service": { name: "test", title: "Test", ...extension },
  };
}

const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const parameters = [
  parameter("id", "path", integer, { required: true }),
  parameter("limit", "query", integer),
  parameter("tags", "query", { type: "array", items: { enum: ["a", "b"] } }, { explode: false }),
  parameter("filter", "query", object({ size: integer, area: object({ width: integer }) }), {
    style: "deepObject",
  }),
  parameter("X-Count", "header", integer, { required: true }),
  parameter("session", "cookie", { type: "string", pattern: "^s-" }),
];

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document] });
  return sandbox;
}

describe("a request is checked as a whole", () => {
  it("lists every violation in path, query, headers, cookies and body", async () => {
    const target = await start(service({ parameters, requestBody: json(object({ name: text })) }));
    const { status, json: body } = await call(
      target,
      "/things/9?limit=9&tags=a,c&filter[size]=x&filter[area][width]=y&limti=3",
      {
        body: { name: 3 },
        headers: { cookie: "session=x" },
      },
    );
    expect(status).toBe(422);
    expect(body["invalid_fields"]).toEqual([
      { field: "id", in: "path", type: "maximum", description: "id must be at most 5, not 9." },
      { field: "limit", in: "query", type: "maximum", description: "limit must be at most 5, not 9." },
      { field: "tags.1", in: "query", type: "enum", description: expect.stringContaining('"a", "b"') },
      { field: "filter.size", in: "query", type: "type", description: expect.stringContaining("integer") },
      {
        field: "filter.area.width",
        in: "query",
        type: "type",
        description: expect.stringContaining("integer"),
      },
      { field: "X-Count", type: "required", description: "X-Count is required: a header parameter." },
      { field: "session", in: "cookie", type: "pattern", description: expect.stringContaining("^s-") },
      { field: "name", type: "type", description: "name must be a string, not 3." },
    ]);
  });

  it("takes what is right, in whatever style it is written", async () => {
    const target = await start(service({ parameters, requestBody: json(object({ name: text })) }));
    const { status } = await call(
      target,
      "/things/5?limit=5&tags=a,b&filter[size]=3&filter[area][width]=4&other=1",
      {
        body: { name: "x" },
        headers: { "x-count": "2", cookie: "a=b; session=s-1" },
      },
    );
    expect(status).toBe(200);
  });

  it("says which query parameter was probably meant", async () => {
    const target = await start(
      service({ parameters: [parameter("limit", "query", integer)] }, "get", "/things"),
    );
    const { status, json: body } = await call(target, "/things?limits=3");
    expect([status, body["detail"]]).toEqual([422, expect.stringContaining("Did you mean limit?")]);
  });

  it("checks forms, and refuses media types that are not documented", async () => {
    const form = object({ count: integer });
    const target = await start(
      service(
        { requestBody: { content: { "application/x-www-form-urlencoded": { schema: form } } } },
        "post",
        "/form",
      ),
    );
    const send = (type: string, body: string): Promise<Response> =>
      fetch(`${target.url}/form`, { method: "POST", headers: { "content-type": type }, body });
    expect((await send("application/x-www-form-urlencoded", "count=3")).status).toBe(200);
    const wrong = await send("application/x-www-form-urlencoded", "count=9");
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining("count must be at most 5"),
    ]);
    expect((await send("application/json", '{"count":3}')).status).toBe(415);
  });

  it.each([
    ["application/xml", 406],
    ["text/html, application/json;q=0", 406],
    ["text/html, application/*;q=0.1", 200],
    ["*/*", 200],
  ])("answers Accept: %s with %i", async (accept, expected) => {
    const target = await start(
      service({ responses: { 200: { description: "", ...json(text) } } }, "get", "/things"),
    );
    expect((await call(target, "/things", { headers: { accept } })).status).toBe(expected);
  });

  it("takes one right preference among others that it does not know", async () => {
    const prefer = [parameter("Prefer", "header", { type: "string", pattern: "^wait=[1-9]$" })];
    const target = await start(service({ parameters: prefer }, "get", "/things"));
    const ask = async (value: string): Promise<number> =>
      (await call(target, "/things", { headers: { prefer: value } })).status;
    expect(await ask("wait=99")).toBe(422);
    expect(await ask("respond-async, WAIT = 2")).toBe(200);
    expect(await ask("code=200")).toBe(200);
  });
});

describe("a required field that is read-only", () => {
  const item: JsonObject = {
    type: "object",
    required: ["id", "name"],
    properties: {
      id: { type: "integer", readOnly: true },
      name: text,
      required: { type: "array", items: { ...text, enum: ["a"] } },
      inner: { type: "object", required: ["at"], properties: { at: { type: "string", readOnly: true } } },
    },
  };

  it.each<[string, JsonObject, JsonValue, number]>([
    ["may be absent in a request", item, { name: "a", inner: {} }, 200],
    [
      "may be absent where it is composed",
      { allOf: [item, { properties: { more: text } }] },
      { name: "a" },
      200,
    ],
    ["is checked where it is there", item, { id: "x", name: "a" }, 422],
    ["leaves the others required", item, { id: 1 }, 422],
    ["leaves a field with that name checked", item, { name: "a", required: ["b"] }, 422],
  ])("%s", async (_name, schema, body, expected) => {
    const running = await start(service({ requestBody: json(schema) }, "post", "/things"));
    const { status } = await call(running, "/things", { body });
    expect(status).toBe(expected);
  });
});

describe("what only an inferred rule forbids", () => {
  const inferred: JsonObject = {
    "x-corsac-inferred": [{ keyword: "maximum", from: "prose", text: "at most 5" }],
  };
  const body = (count: JsonObject): JsonObject => ({
    requestBody: json({ ...object({ count }), additionalProperties: true }),
  });

  it.each<[string, JsonObject, JsonObject, JsonValue, number]>([
    ["is accepted with a warning", { ...integer, ...inferred }, {}, 9, 200],
    ["is refused where a declared rule forbids it, too", { ...integer, ...inferred }, {}, 0, 422],
    [
      "is refused where the field is confirmed",
      { ...integer, ...inferred, "x-corsac-confirmed": true },
      {},
      9,
      422,
    ],
    [
      "is refused where the service is confirmed",
      { ...integer, ...inferred },
      { "x-corsac-confirmed": true },
      9,
      422,
    ],
    [
      "is refused where the model's own schema says so",
      { ...integer, "x-corsac-inferred": [{ keyword: "maximum", from: "model" }] },
      {},
      9,
      422,
    ],
    [
      "is accepted where the whole field was inferred",
      { ...integer, "x-corsac-inferred": [{ keyword: "property", from: "example" }] },
      {},
      "nine",
      200,
    ],
  ])("%s", async (_name, count, extension, value, expected) => {
    const warned: string[] = [];
    sandbox = await startSandbox({
      documents: [service(body(count), "post", "/things", extension)],
      logger: { info: () => {}, warn: (line) => warned.push(line) },
    });
    const { status, headers } = await call(sandbox, "/things", { body: { count: value } });
    expect(status).toBe(expected);
    const warning = headers.get("x-corsac-warning");
    if (expected === 200) {
      expect(warning).toMatch(/^count must be .*inferred from the pages; accepted$/);
      expect(warned.join()).toContain(warning);
    } else expect(warning).toBeNull();
  });
});
