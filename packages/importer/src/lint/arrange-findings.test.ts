import { expect, it } from "vitest";
import { readDocumentation } from "../read-documentation.js";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** The operation of each finding of a file. */
const operationsOf = (value: object): (string | undefined)[] =>
  readDocumentation([{ path: "a.json", text: JSON.stringify(value) }]).diagnostics.map(
    ({ rule, operation }) => `${rule}: ${operation}`,
  );

it("a request that was left out is not about the one that is left", () => {
  const request = (url: object): object => ({ name: "One", request: { method: "POST", url } });
  const collection = {
    info: { name: "Acme", schema },
    item: [
      { name: "Folder", item: [request({ host: ["{{base}}"], path: [] })] },
      request({ raw: "{{base}}/tasks", host: ["{{base}}"], path: ["tasks"] }),
    ],
  };
  expect(operationsOf(collection)).toEqual(["left-out: undefined", "left-out: POST /tasks"]);
});

it("a finding in a file with one operation is about that one, wherever it stands in it", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/tasks": {
        parameters: [{ name: "Accept", in: "header", schema: { type: "string" } }],
        post: {
          responses: { "200": { description: "" } },
          requestBody: { content: { json: { schema: {} } } },
        },
      },
    },
  };
  expect(operationsOf(document)).toEqual([
    "transport-header: POST /tasks",
    "repaired-declaration: POST /tasks",
  ]);
});

it("a schema that two operations share is wrong once, where it stands", () => {
  const text = `openapi: 3.1.0
info: { title: Acme, version: "1" }
paths:
  /tasks:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } }
      responses: { "200": { description: OK } }
  /tasks/{id}:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Changed' } } } }
      responses: { "200": { description: OK } }
components:
  schemas:
    Changed: { $ref: '#/components/schemas/Task' }
    Task:
      type: object
      properties: { name: { type: string } }
      required: [name, title]
`;
  const { diagnostics } = readDocumentation([{ path: "a.yaml", text }]);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      rule: "undefined-required",
      location: expect.objectContaining({ line: 19, column: 24 }),
    }),
  ]);
  expect(diagnostics[0]).not.toHaveProperty("operation");
});
