import { describe, expect, it, test } from "vitest";
import { buildDocument } from "../../build-document.js";
import type { JsonObject } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { plainMediaType } from "./media-type.js";
import { statusKey } from "./status-key.js";

const build = (text: string) => {
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/api.yaml", text }],
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const found = (rule: string) =>
    diagnostics.filter((one) => one.rule === rule).map(({ location }) => location?.line);
  const operation = (path: string, method: string): JsonObject =>
    objectMember(objectMember(document.paths, path), method);
  const schemas = objectMember(document.components, "schemas");
  const schemes = objectMember(document.components, "securitySchemes");
  return { document, diagnostics, errors, found, operation, schemas, schemes };
};

it.each([
  ["200", "200"],
  ["2xx", "2XX"],
  ["Default", "default"],
  ["ok", "200"],
  ["200 OK", "200"],
  ["HTTP 404", "404"],
  ["Not Found", "404"],
  ["5**", "5XX"],
  ["成功", "200"],
  ["error", "default"],
])("the status %s", (key, status) => {
  expect(statusKey(key)?.status).toBe(status);
});

it.each([
  ["json", "application/json"],
  ["form-data", "multipart/form-data"],
  ["application/json; charset=utf-8", "application/json; charset=utf-8"],
  ["video/*", "video/*"],
  ["something", undefined],
])("the media type %s", (written, mediaType) => {
  expect(plainMediaType(written)).toBe(mediaType);
});

test("what OpenAPI 3 does not have is read as what it means, and reported where it stands", () => {
  const { document, errors, found, operation } = build(`openapi: 3.1.0
info: { title: Acme, version: '1' }
externalDocs: { url: https://acme.example/docs }
x-team: { name: makers }
servers: [{ url: 'https://acme.example' }]
paths:
  /make:
    post:
      operationId: make
      parameters:
        - { name: body, in: body, required: true, schema: { type: object, properties: { size: { type: integer } } } }
        - { name: count, in: query, type: integer, default: 3 }
        - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
        - { name: mood, in: query, schema: { type: string }, examples: { calm: { value: calm }, wild: { value: wild } } }
        - { name: nowhere, schema: { type: string } }
      responses:
        '200': { description: OK, content: { json: { schema: { type: object } } } }
        ok: { description: Fine }
        42: { description: What }
  /form:
    put:
      operationId: putForm
      parameters:
        - { name: note, in: formData, type: string, required: true }
        - { name: photo, in: formData, type: file }
      responses: { '200': { description: OK } }
webhooks: { done: { post: { requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '200': { description: OK } } } } }
`);
  expect(errors).toEqual([]);
  const make = operation("/make", "post");
  expect(make["parameters"]).toMatchObject([
    { name: "count", in: "query", schema: { type: "integer", default: 3 } },
    { name: "filter", content: { "application/json": { schema: { type: "object" } } } },
    { name: "mood", examples: { calm: { value: "calm" }, wild: { value: "wild" } } },
  ]);
  expect(JSON.stringify(make["requestBody"])).toContain("application/json");
  expect(make["responses"]).toMatchObject({
    "200": { description: "OK\n\nFine", content: { "application/json": {} } },
  });
  expect(operation("/form", "put")["requestBody"]).toMatchObject({
    required: true,
    content: { "multipart/form-data": {} },
  });
  expect(document["webhooks"]).toMatchObject({ done: { post: {} } });
  expect(document).toMatchObject({
    externalDocs: { url: "https://acme.example/docs" },
    "x-team": { name: "makers" },
  });
  expect(found("repaired-declaration").sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([
    11, 12, 17, 18, 24, 25,
  ]);
  expect(found("left-out")).toEqual([15, 19]);
});

test("a body whose schema says nothing is kept: its media type is known", () => {
  const { errors, operation } = build(`openapi: 3.1.0
info: { title: Acme, version: '1' }
paths:
  /raw: { put: { requestBody: { required: true, content: { application/octet-stream: {} } }, responses: { '200': { description: OK } } } }
  /clip: { put: { requestBody: { description: The clip., content: { 'video/*': { schema: {} } } }, responses: { '200': { description: OK } } } }
  /none: { put: { requestBody: { content: {} }, responses: { '200': { description: OK } } } }
`);
  expect(errors).toEqual([]);
  expect(operation("/raw", "put")["requestBody"]).toEqual({
    required: true,
    content: { "application/octet-stream": {} },
  });
  expect(operation("/clip", "put")["requestBody"]).toEqual({
    description: "The clip.",
    required: false,
    content: { "video/*": {} },
  });
  expect(operation("/none", "put")["requestBody"]).toBeUndefined();
});

describe("security schemes", () => {
  it.each<[string, string, JsonObject | undefined]>([
    ["bearer", "{ type: bearer, scheme: bearer }", { type: "http", scheme: "bearer" }],
    ["basic", "{ type: basic, description: Who. }", { type: "http", scheme: "basic", description: "Who." }],
    ["a key", "{ type: apikey, in: header, name: X-Key }", { type: "apiKey", in: "header", name: "X-Key" }],
    [
      "a key without a place",
      "{ type: apiKey, name: X-Key }",
      { type: "apiKey", in: "header", name: "X-Key" },
    ],
    ["a token", "{ type: token }", { type: "http", scheme: "bearer" }],
    ["HTTP alone", "{ type: http }", { type: "http", scheme: "bearer" }],
    ["a JWT", "{ type: JWT }", { type: "http", scheme: "bearer", bearerFormat: "JWT" }],
    ["OAuth without flows", "{ type: oauth2 }", { type: "http", scheme: "bearer" }],
    ["no type at all", "{ scheme: bearer }", { type: "http", scheme: "bearer" }],
    ["nothing known", "{ type: handshake }", undefined],
  ])("%s", (_, written, scheme) => {
    const { errors, found, operation, schemes } = build(`openapi: 3.0.1
info: { title: Acme, version: '1' }
paths:
  /make: { post: { security: [{ Key: [] }], responses: { '200': { description: OK } } } }
components:
  securitySchemes:
    Key: ${written}
`);
    expect(errors).toEqual([]);
    expect(schemes["Key"]).toEqual(scheme);
    expect(found(scheme === undefined ? "left-out" : "repaired-declaration")).toEqual([7]);
    expect(operation("/make", "post")["security"]).toEqual(scheme === undefined ? [] : [{ Key: [] }]);
  });
});

describe("references inside of a file", () => {
  it("to a schema that stands in an operation of Swagger 2.0", () => {
    const { errors, diagnostics, document, schemas } = build(`swagger: '2.0'
info: { title: Acme, version: '1' }
host: acme.example
x-groups: { first: { level: 1 } }
definitions:
  Cat: { type: object, properties: { name: { type: string }, kind: { $ref: '#/definitions/Cat/properties/name' } } }
responses:
  Shared: { description: Shared, schema: { type: object, properties: { cost: { type: integer } } } }
paths:
  /cats:
    get:
      x-backend: { $ref: '#/x-groups/first' }
      responses:
        200:
          description: OK
          schema:
            type: object
            properties:
              a: { type: string }
              b: { $ref: '#/paths/~1cats/get/responses/200/schema/properties/a' }
              c: { $ref: '#/responses/Shared/schema' }
        201: { $ref: '#/responses/Shared' }
`);
    expect(diagnostics.filter(({ rule }) => /reference/.test(rule))).toEqual([]);
    expect(errors).toEqual([]);
    expect(document["x-groups"]).toEqual({ first: { level: 1 } });
    expect(Object.values(schemas)).toContainEqual({ type: "string" });
    expect(Object.values(schemas)).toContainEqual(
      expect.objectContaining({
        properties: { cost: { type: "integer", "x-corsac-source": expect.anything() } },
      }),
    );
  });

  it("that lead nowhere are taken out, and reported where they stand; the rest is kept", () => {
    const { errors, found, schemas, operation } = build(`openapi: 3.0.1
info: { title: Acme, version: '1' }
paths:
  /cats:
    get:
      parameters: [{ $ref: '#/components/parameters/Gone' }]
      responses: { '200': { description: OK } }
components:
  schemas:
    Cat:
      type: object
      properties:
        owner: { $ref: '#/components/schemas/Owner' }
        name: { type: string }
`);
    expect(errors).toEqual([]);
    expect(found("unresolved-reference")).toEqual([6, 13]);
    expect(operation("/cats", "get")["parameters"]).toBeUndefined();
    expect(schemas["Cat"]).toMatchObject({ properties: { owner: {}, name: { type: "string" } } });
  });

  it("into a part that gets another name", () => {
    const { errors, document } = build(`openapi: 3.0.1
info: { title: Acme, version: '1' }
paths:
  /cats: { get: { responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/猫/properties/name' } } } } } } }
components: { schemas: { 猫: { type: object, properties: { name: { type: string } } } } }
`);
    expect(errors).toEqual([]);
    expect(JSON.stringify(document.paths)).toContain("/properties/name");
  });
});
