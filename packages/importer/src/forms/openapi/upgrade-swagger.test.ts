import { describe, expect, it } from "vitest";
import { collect } from "../../diagnostics/diagnostics.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";

const yaml = `swagger: "2.0"
info: { title: Acme, version: "2" }
host: acme.example
basePath: /api/
schemes: [http, https]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, in: header, name: X-Key }
  oauth: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example', tokenUrl: 'https://b.example', scopes: { read: Read } }
parameters:
  Limit: { name: limit, in: query, type: integer, minimum: 1, default: 10, description: How many. }
responses:
  Gone: { description: Gone., schema: { $ref: '#/definitions/Problem' } }
paths:
  /tasks/:
    parameters:
      - $ref: '#/parameters/Limit'
    post:
      operationId: createTask
      parameters:
        - name: ids
          in: query
          type: array
          items: { type: string }
          collectionFormat: multi
        - name: tabs
          in: query
          type: array
          items: { type: string }
          collectionFormat: tsv
        - name: task
          in: body
          required: true
          schema: { $ref: '#/definitions/Task' }
      responses:
        "200":
          description: Fine.
          schema: { $ref: '#/definitions/Task' }
          headers:
            X-Left: { type: integer, description: How many are left. }
          examples:
            application/json: { id: t1 }
        "410": { $ref: '#/responses/Gone' }
  /files:
    post:
      consumes: [multipart/form-data]
      parameters:
        - { name: file, in: formData, type: file, required: true, description: The file. }
        - { name: note, in: formData, type: string }
      responses:
        "200": { description: The file again., schema: { type: file } }
definitions:
  Task:
    type: object
    discriminator: id
    properties:
      id: { type: string, x-nullable: true, example: t1 }
  Problem: { type: object, properties: { text: { type: string } } }
`;

describe.each(["YAML", "JSON"])("Swagger 2.0 in %s", (language) => {
  const text = language === "YAML" ? yaml : JSON.stringify(asJson(), null, 2);
  const { document, diagnostics } = readDocumentation([{ path: "swagger", text }]);
  const operation = (path: string) => objectMember(objectMember(document.paths, path), "post");

  it("is a valid document", () => {
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(document).toMatchObject({
      info: { title: "Acme", version: "2" },
      servers: [{ url: "https://acme.example/api" }, { url: "http://acme.example/api" }],
      components: {
        securitySchemes: {
          basic: { type: "http", scheme: "basic" },
          key: { type: "apiKey", in: "header", name: "X-Key" },
          oauth: { type: "oauth2", flows: { authorizationCode: { scopes: { read: "Read" } } } },
        },
      },
    });
  });

  it("has its parameters, and says which list it cannot", () => {
    expect(operation("/tasks/")["parameters"]).toMatchObject([
      { name: "ids", in: "query", explode: true, schema: { type: "array", items: { type: "string" } } },
      { name: "tabs", in: "query", schema: { type: "array" } },
      { name: "limit", description: "How many.", schema: { type: "integer", minimum: 1, default: 10 } },
    ]);
    const found = diagnostics.find(({ rule }) => rule === "not-expressible");
    expect(text.split("\n")[(found?.location?.line ?? 1) - 1]).toMatch(/tabs|\{|name/);
  });

  it("has its bodies and answers, references followed", () => {
    expect(operation("/tasks/")).toMatchObject({
      operationId: "createTask",
      responses: {
        "200": {
          description: "Fine.",
          headers: { "X-Left": { description: "How many are left.", schema: { type: "integer" } } },
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Task" },
              examples: { example: { value: { id: "t1" } } },
            },
          },
        },
        "410": {
          description: "Gone.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    });
    const schemas = objectMember(document.components, "schemas");
    expect(schemas["Task"]).toMatchObject({
      discriminator: { propertyName: "id" },
      properties: { id: { type: ["string", "null"], examples: ["t1"] } },
    });
    const upload = objectMember(objectMember(operation("/files"), "requestBody"), "content");
    expect(Object.keys(upload)).toEqual(["multipart/form-data"]);
    const request = Object.values(schemas).find((schema) => JSON.stringify(schema).includes("The file."));
    expect(request).toMatchObject({
      properties: {
        file: { type: "string", format: "binary", description: "The file." },
        note: { type: "string" },
      },
      required: ["file"],
    });
    expect(operation("/files")).toMatchObject({
      responses: {
        "200": { content: { "application/json": { schema: { type: "string", format: "binary" } } } },
      },
    });
  });

  it("knows where every property stands", () => {
    const schemas = JSON.stringify(objectMember(document.components, "schemas"));
    const line = Number(
      /"examples":\["t1"\],"x-corsac-source":\[\{"file":"swagger","line":(\d+)/.exec(schemas)?.[1],
    );
    expect(text.split("\n")[line - 1]).toMatch(/^\s*"?id"?:/);
  });
});

/** The same document as JSON, read by our own reader of YAML through the document would prove nothing. */
function asJson(): unknown {
  return {
    swagger: "2.0",
    info: { title: "Acme", version: "2" },
    host: "acme.example",
    basePath: "/api/",
    schemes: ["http", "https"],
    produces: ["application/json"],
    securityDefinitions: {
      basic: { type: "basic" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flow: "accessCode",
        authorizationUrl: "https://a.example",
        tokenUrl: "https://b.example",
        scopes: { read: "Read" },
      },
    },
    parameters: {
      Limit: {
        name: "limit",
        in: "query",
        type: "integer",
        minimum: 1,
        default: 10,
        description: "How many.",
      },
    },
    responses: { Gone: { description: "Gone.", schema: { $ref: "#/definitions/Problem" } } },
    paths: {
      "/tasks/": {
        parameters: [{ $ref: "#/parameters/Limit" }],
        post: {
          operationId: "createTask",
          parameters: [
            { name: "ids", in: "query", type: "array", items: { type: "string" }, collectionFormat: "multi" },
            { name: "tabs", in: "query", type: "array", items: { type: "string" }, collectionFormat: "tsv" },
            { name: "task", in: "body", required: true, schema: { $ref: "#/definitions/Task" } },
          ],
          responses: {
            "200": {
              description: "Fine.",
              schema: { $ref: "#/definitions/Task" },
              headers: { "X-Left": { type: "integer", description: "How many are left." } },
              examples: { "application/json": { id: "t1" } },
            },
            "410": { $ref: "#/responses/Gone" },
          },
        },
      },
      "/files": {
        post: {
          consumes: ["multipart/form-data"],
          parameters: [
            { name: "file", in: "formData", type: "file", required: true, description: "The file." },
            { name: "note", in: "formData", type: "string" },
          ],
          responses: { "200": { description: "The file again.", schema: { type: "file" } } },
        },
      },
    },
    definitions: {
      Task: {
        type: "object",
        discriminator: "id",
        properties: { id: { type: "string", "x-nullable": true, example: "t1" } },
      },
      Problem: { type: "object", properties: { text: { type: "string" } } },
    },
  };
}
