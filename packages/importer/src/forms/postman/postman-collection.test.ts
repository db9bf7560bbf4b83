import { describe, expect, it } from "vitest";
import { collect } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";
import { postmanCollection } from "./postman-collection.js";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

const collection: JsonObject = {
  info: { name: "Acme", description: { content: "Pictures.", type: "text/markdown" }, schema },
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] },
  variable: [{ key: "base", value: "https://acme.example/api" }],
  item: [
    {
      name: "tasks",
      item: [
        {
          name: "Create a task",
          request: {
            method: "POST",
            description: "Starts one.",
            header: [
              { key: "Content-Type", value: "application/json" },
              { key: "X-Trace", value: "abc", description: "Of your choice." },
            ],
            body: {
              mode: "raw",
              raw: '{\n  "prompt": "a fox" // what\n}',
              options: { raw: { language: "json" } },
            },
            url: {
              raw: "{{base}}/v1/:style/tasks?limit=5&cursor={{cursor}}",
              query: [
                { key: "limit", value: "5", description: "How many." },
                { key: "cursor", value: "{{cursor}}" },
              ],
              variable: [{ key: "style", value: "oil", description: "The style." }],
            },
          },
          response: [
            {
              name: "Done",
              code: 200,
              status: "OK",
              header: [
                { key: "Content-Type", value: "application/json; charset=utf-8" },
                { key: "X-Cost", value: "3", description: "In credits." },
                { key: "Date", value: "today" },
              ],
              body: '{ "id": "t1" }',
            },
            {
              name: "Waiting",
              code: 200,
              status: "OK",
              _postman_previewlanguage: "json",
              body: '{ "id": "t2" }',
            },
          ],
        },
      ],
    },
    {
      name: "Upload",
      request: {
        method: "PUT",
        auth: { type: "noauth" },
        body: {
          mode: "formdata",
          formdata: [
            { key: "file", type: "file" },
            { key: "note", value: "hi", description: "A note." },
          ],
        },
        url: "files.acme.example/v1/files",
      },
    },
    { name: "List", request: "https://acme.example/v1/tasks?state=done" },
  ],
};

const text = JSON.stringify(collection, null, 2);
const { document, diagnostics } = readDocumentation([{ path: "collection.json", text }]);
const operation = (path: string, method: string) => objectMember(objectMember(document.paths, path), method);

describe("a Postman collection", () => {
  it("is told by its content", () => {
    expect(postmanCollection.recognises({ path: "x", text })).toBe(true);
    expect(postmanCollection.recognises({ path: "x", text: '{ "item": [] }' })).toBe(false);
  });

  it("becomes a valid document", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(document).toMatchObject({
      info: { title: "Acme", description: "Pictures." },
      servers: [{ url: "https://acme.example/api" }],
      security: [{ bearer: [] }],
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    });
  });

  it("has folders, addresses, parameters", () => {
    const create = operation("/v1/{style}/tasks", "post");
    expect(create).toMatchObject({
      tags: ["tasks"],
      summary: "Create a task",
      description: "Starts one.",
      parameters: [
        { name: "style", in: "path", required: true, description: "The style.", example: "oil" },
        { name: "limit", in: "query", description: "How many.", example: "5" },
        { name: "cursor", in: "query" },
        { name: "X-Trace", in: "header", description: "Of your choice." },
      ],
    });
    expect(operation("/v1/files", "put")).toMatchObject({
      security: [],
      servers: [{ url: "https://files.acme.example" }],
    });
    expect(operation("/v1/tasks", "get")).toMatchObject({
      summary: "List",
      servers: [{ url: "https://acme.example" }],
      parameters: [{ name: "state", in: "query", example: "done" }],
    });
  });

  it("has bodies and saved answers", () => {
    const create = operation("/v1/{style}/tasks", "post");
    expect(create).toMatchObject({
      requestBody: {
        content: { "application/json": { examples: { example: { value: { prompt: "a fox" } } } } },
      },
      responses: {
        "200": {
          description: "OK",
          headers: { "X-Cost": { description: "In credits.", schema: { type: "string" }, example: "3" } },
          content: {
            "application/json": {
              examples: {
                example: { summary: "Done", value: { id: "t1" } },
                "example-2": { summary: "Waiting" },
              },
            },
          },
        },
      },
    });
    const schemas = JSON.stringify(objectMember(document.components, "schemas"));
    expect(schemas).toContain('"file":{"type":"string","format":"binary"');
    expect(schemas).toContain('"description":"A note."');
  });

  it("knows where it stands", () => {
    const line = text.slice(0, text.indexOf('"Upload"')).split("\n").length;
    expect(operation("/v1/files", "put")["x-corsac-source"]).toMatchObject([
      { file: "collection.json", line },
    ]);
  });
});

it("an empty collection holds no API", () => {
  const empty = JSON.stringify({ info: { name: "x", schema }, item: [] });
  expect(
    readDocumentation([{ path: "x", text: empty }]).diagnostics.map(({ rule, severity }) => [rule, severity]),
  ).toEqual([["no-api-in-file", "warning"]]);
});
