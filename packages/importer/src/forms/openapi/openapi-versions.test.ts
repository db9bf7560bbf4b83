import { describe, expect, it } from "vitest";
import { collect } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";

const read = (text: string) => readDocumentation([{ path: "api", text }]);

describe("OpenAPI 3.2", () => {
  const text = `openapi: 3.2.0
info: { title: Acme, version: "1" }
servers: [{ url: 'https://acme.example', name: main }]
tags: [{ name: a, summary: A, parent: b }, { name: b }]
paths:
  /events:
    query:
      responses: { "200": { description: Found. } }
    get:
      responses:
        "200":
          summary: A stream.
          content:
            text/event-stream:
              itemSchema: { type: object, properties: { left: { type: integer } } }
              examples: { one: { dataValue: { left: 1 } } }
            application/json: { $ref: '#/components/mediaTypes/Task' }
components:
  mediaTypes:
    Task: { schema: { type: string } }
`;
  const { document, diagnostics } = read(text);

  it("is read where it means the same", () => {
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(objectMember(objectMember(document.paths, "/events"), "get")).toMatchObject({
      responses: {
        "200": {
          description: "A stream.",
          content: {
            "text/event-stream": { schema: { properties: { left: { type: "integer" } } } },
            "application/json": { schema: { type: "string" } },
          },
        },
      },
    });
  });

  it("says what 3.1 has no word for", () => {
    expect(diagnostics.map(({ rule, location }) => [rule, location?.line])).toContainEqual([
      "not-expressible",
      7,
    ]);
  });
});

describe("OpenAPI 3.0", () => {
  it("keeps paths as they are written, and needs neither servers nor names", () => {
    const operation = { responses: { "200": { description: "" } } };
    const { document } = read(
      JSON.stringify({
        openapi: "3.0.1",
        info: { title: "", version: "" },
        servers: [],
        paths: { "/v1/{model}:generateContent": { post: operation }, "/v1/tasks/": { get: operation } },
      }),
    );
    expect(Object.keys(document.paths).sort()).toEqual(["/v1/tasks/", "/v1/{model}:generateContent"]);
    expect(document["servers"]).toBeUndefined();
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
  });

  it("may start with a brace and still be YAML", () => {
    const { document } = read("{ openapi: 3.0.1, paths: { /a: { get: { responses: {} } } } }");
    expect(Object.keys(document.paths)).toEqual(["/a"]);
  });

  it("keeps how a parameter is written, and one described like a body", () => {
    const parameters = [
      {
        name: "ids",
        in: "query",
        style: "pipeDelimited",
        explode: false,
        deprecated: true,
        schema: { type: "array" },
      },
      { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } },
    ];
    const { document } = read(
      JSON.stringify({ openapi: "3.0.1", paths: { "/a": { get: { parameters, responses: {} } } } }),
    );
    expect(objectMember(objectMember(document.paths, "/a"), "get")["parameters"]).toMatchObject([
      { name: "ids", style: "pipeDelimited", deprecated: true },
      { name: "filter", content: { "application/json": { schema: { type: "object" } } } },
    ]);
  });

  it("keeps how the fields of a form are written", () => {
    const encoding = { file: { contentType: "image/png" } };
    const schema = { type: "object", properties: { file: { type: "string", format: "binary" } } };
    const requestBody = { content: { "multipart/form-data": { schema, encoding } } };
    const { document } = read(
      JSON.stringify({ openapi: "3.0.1", paths: { "/a": { post: { requestBody, responses: {} } } } }),
    );
    expect(objectMember(objectMember(document.paths, "/a"), "post")).toMatchObject({
      requestBody: { content: { "multipart/form-data": { encoding } } },
    });
  });

  it("follows references in examples and path items, and ends those that lead in a circle", () => {
    const text = `openapi: 3.0.1
paths:
  /a: { $ref: '#/components/pathItems/A' }
  /b: { $ref: '#/paths/~1b' }
components:
  pathItems:
    A:
      get:
        responses:
          "200":
            description: ''
            content: { application/json: { examples: { one: { $ref: '#/components/examples/One' } } } }
  examples:
    One: { summary: First, value: { id: 1 } }
`;
    const { document } = read(text);
    expect(JSON.stringify(document.paths["/a"])).toContain('"summary":"First","value":{"id":1}');
    expect(document.paths["/b"]).toBeUndefined();
  });

  it("follows a reference that stands for the value of an example", () => {
    const shown = (reference: string): JsonObject => ({
      schema: { $ref: "#/components/schemas/User" },
      example: { $ref: reference },
    });
    const { document, diagnostics } = read(
      JSON.stringify({
        openapi: "3.0.1",
        paths: {
          "/a": {
            put: {
              requestBody: { content: { "application/json": shown("#/components/examples/user/value") } },
              responses: {
                "200": {
                  description: "",
                  content: { "application/json": shown("#/components/examples/user") },
                },
              },
            },
          },
        },
        components: {
          schemas: { User: { type: "object", properties: { id: { type: "string" } } } },
          examples: { user: { value: { id: "u-1" } } },
        },
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(document.paths).split('{"id":"u-1"}')).toHaveLength(3);
    expect(JSON.stringify(document.paths)).not.toContain("#/components/examples");
  });
});

it("a file that says openapi but is none holds no API", () => {
  expect(read('{ "name": "x", "openapi": true }').diagnostics.map(({ rule }) => rule)).toEqual([
    "no-documentation",
  ]);
});

it("what is wrong with a shared part in one operation stands in that operation", () => {
  const text = `openapi: 3.1.0
info: { title: Acme, version: "1" }
paths:
  /rows/{path}:
    get:
      parameters: [{ $ref: '#/components/parameters/path' }]
      requestBody: { $ref: '#/components/requestBodies/Row' }
      responses: { "200": { description: Found. } }
    post:
      parameters: [{ $ref: '#/components/parameters/path' }]
      requestBody: { $ref: '#/components/requestBodies/Row' }
      responses:
        "200":
          description: Kept.
          content:
            application/json:
              schema:
                type: object
                properties:
                  rows: { type: array, items: { type: object, required: [id], properties: { name: { type: string } } } }
components:
  parameters:
    path: { name: path, in: path, required: true, allowReserved: true, schema: { type: string, pattern: '/^a+$/i' } }
  requestBodies:
    Row: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
`;
  const { document, diagnostics } = read(text);
  expect(collect((found) => validateDocument(document, found))).toEqual([]);
  expect(diagnostics.map(({ rule, message, location }) => [rule, message, location?.line])).toEqual([
    [
      "stale-body-on-get",
      "GET /rows/{path} shows a request body of 1 field (name); it is not part of the document",
      7,
    ],
    ["undefined-required", 'An item of "rows" requires "id", which is not among its properties', 20],
    [
      "not-expressible",
      '"allowReserved" of the path parameter "path" is of query parameters alone in OpenAPI 3.1; it is left out',
      23,
    ],
    [
      "unreadable-pattern",
      'The pattern /^a+$/i of "path" stands between slashes with the flags "i", which JSON Schema does not have; nothing checks it',
      23,
    ],
  ]);
});

it("what a path says of its query is of the query; in XML all values are texts; a link is wrong where it stands", () => {
  const text = `openapi: 3.1.0
info: { title: Acme, version: "1" }
paths:
  '/rows/export?name={name}':
    get:
      parameters: [{ name: name, in: path, required: true, description: Of the file., schema: { type: string } }]
      responses:
        "200":
          description: Found.
          content:
            application/xml:
              schema: { type: object, properties: { row: { type: string } } }
              example: { row: 4 }
          links:
            gone: { operationId: gone }
`;
  const { document, diagnostics } = read(text);
  expect(diagnostics.map(({ rule, location }) => [rule, location?.line])).toEqual([
    ["repaired-path", 4],
    ["unresolved-reference", 15],
  ]);
  expect(objectMember(objectMember(document.paths, "/rows/export"), "get")["parameters"]).toMatchObject([
    { name: "name", in: "query", required: false, description: "Of the file." },
  ]);
});
