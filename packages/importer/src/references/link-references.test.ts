import { describe, expect, test } from "vitest";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { readDocumentation } from "../read-documentation.js";

const file = (path: string, text: string): SourceFile => ({ path, text });

/** A small API in the way many are written: an entry, a file for each path, a file for each schema. */
const split: SourceFile[] = [
  file(
    "pages/openapi.yaml",
    `openapi: 3.0.3
info: { title: Kennel, version: 1.0.0 }
paths:
  /dogs: { $ref: paths/dogs.yaml }
  /dogs/{id}: { $ref: ./paths/dog.yaml#/item }
components:
  schemas:
    Dog: { $ref: ./schemas/Dog.yaml }
    Fault:
      type: object
      properties: { reason: { type: string } }
`,
  ),
  file(
    "pages/paths/dogs.yaml",
    `post:
  summary: Add a dog
  requestBody:
    content:
      application/json:
        schema: { $ref: ../schemas/Dog.yaml }
  responses:
    '200':
      description: OK
      content:
        application/json:
          schema: { $ref: ../schemas/lists.json#/Dogs }
    default: { $ref: ../responses.yaml#/Failure }
`,
  ),
  file(
    "pages/paths/dog.yaml",
    `item:
  parameters:
    - { $ref: '#/id' }
  get:
    summary: Get a dog
    responses:
      '200':
        description: OK
        content:
          application/json:
            schema: { $ref: ../schemas/Dog.yaml }
id: { name: id, in: path, required: true, schema: { type: string } }
`,
  ),
  file(
    "pages/responses.yaml",
    `Failure:
  description: What went wrong.
  content:
    application/json:
      schema: { $ref: 'openapi.yaml#/components/schemas/Fault' }
`,
  ),
  file(
    "pages/schemas/Dog.yaml",
    `type: object
required: [name]
properties:
  name: { type: string }
  mother: { $ref: '#' }
  collar: { $ref: Collar.yaml }
`,
  ),
  file(
    "pages/schemas/Collar.yaml",
    "type: object\nproperties:\n  dog: { $ref: ./Dog.yaml }\n  size: { type: int }\n",
  ),
  file(
    "pages/schemas/lists.json",
    '{ "Dogs": { "type": "array", "items": { "$ref": "Dog.yaml" } }, "Unused": { "type": "string" } }',
  ),
];

describe("an API in several files", () => {
  const { document, diagnostics } = readDocumentation(split);

  test("is one document", () => {
    expect(Object.keys(document.paths)).toEqual(["/dogs", "/dogs/{id}"]);
    expect(Object.keys(document.components["schemas"] ?? {}).sort()).toEqual([
      "AddDogRequest",
      "Collar",
      "Dog",
      "Dogs",
      "Fault",
    ]);
    expect(document).toMatchObject({
      paths: {
        "/dogs": {
          post: {
            requestBody: { content: { "application/json": { schema: {} } } },
            responses: {
              200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Dogs" } } } },
              default: {
                content: { "application/json": { schema: { $ref: "#/components/schemas/Fault" } } },
              },
            },
          },
        },
        "/dogs/{id}": {
          get: {
            parameters: [{ name: "id", in: "path" }],
            responses: {
              200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Dog" } } } },
            },
          },
        },
      },
      components: {
        schemas: {
          Dog: {
            properties: {
              mother: { $ref: "#/components/schemas/Dog" },
              collar: { $ref: "#/components/schemas/Collar" },
            },
          },
          Collar: { properties: { dog: { $ref: "#/components/schemas/Dog" } } },
        },
      },
    });
  });

  test("whose parts are not pages, and whose findings stand in their own files", () => {
    expect(diagnostics).toMatchObject([
      { rule: "unknown-type", location: { file: "pages/schemas/Collar.yaml", line: 4 } },
    ]);
  });
});

test("two files' parts of one name have two names", () => {
  const { document } = readDocumentation([
    file(
      "a.yaml",
      `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: 'one.yaml#/Cat' } } } }
      responses:
        '200':
          description: OK
          content: { application/json: { schema: { allOf: [{ $ref: 'two.yaml#/Cat' }, { $ref: 'one.yaml#/Cat' }] } } }
`,
    ),
    file("one.yaml", "Cat: { type: object, properties: { a: { type: string } } }"),
    file("two.yaml", "Cat: { type: object, properties: { b: { type: string } } }"),
  ]);
  expect(document.components["schemas"]).toMatchObject({
    Cat: { properties: { a: {} } },
    Cat_2: { properties: { b: {} } },
  });
});

test("Swagger 2.0 keeps what it refers to in its own way", () => {
  const { document, diagnostics } = readDocumentation([
    file(
      "api.json",
      JSON.stringify({
        swagger: "2.0",
        info: { title: "Old", version: "1" },
        paths: {
          "/a": {
            post: {
              parameters: [{ $ref: "shared.json#/parameters/limit" }],
              responses: { 200: { description: "OK", schema: { $ref: "shared.json#/definitions/Cat" } } },
            },
          },
        },
      }),
    ),
    file(
      "shared.json",
      JSON.stringify({
        parameters: { limit: { name: "limit", in: "query", type: "integer" } },
        definitions: {
          Cat: { type: "object", properties: { paw: { $ref: "#/definitions/Paw" } } },
          Paw: { type: "string" },
        },
      }),
    ),
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(document).toMatchObject({
    paths: { "/a": { post: { parameters: [{ name: "limit", schema: { type: "integer" } }] } } },
    components: {
      schemas: {
        Cat: { properties: { paw: { $ref: "#/components/schemas/Paw" } } },
        Paw: { type: "string" },
      },
    },
  });
});

test("words of a discriminator, maps and names that look like keywords are followed, too", () => {
  const { document, diagnostics } = readDocumentation([
    file(
      "a.yaml",
      `openapi: 3.1.0
info: { title: A, version: '1' }
paths: { $ref: paths.yaml }
components: { schemas: { $ref: './schemas.yaml' } }
`,
    ),
    file(
      "paths.yaml",
      `/a:
  post:
    requestBody: { content: { application/json: { schema: { $ref: 'schemas.yaml#/Pet' } } } }
    responses: { '200': { description: OK } }
`,
    ),
    file(
      "schemas.yaml",
      `Pet:
  oneOf: [{ $ref: '#/Cat' }, { $ref: dog.yaml }]
  discriminator: { propertyName: kind, mapping: { cat: '#/Cat', dog: dog.yaml, fish: Fish } }
Cat: { type: object, properties: { kind: { type: string }, example: { $ref: '#/Name' } } }
Name: { type: string }
`,
    ),
    file("dog.yaml", "type: object\nproperties: { kind: { type: string } }"),
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(diagnostics.map(({ message }) => message).join()).toContain('the mapping of "fish" is left out');
  expect(Object.keys(document.paths)).toEqual(["/a"]);
  expect(document.components["schemas"]).toMatchObject({
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/dog" }],
      discriminator: {
        mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/dog" },
      },
    },
    Cat: { properties: { example: { $ref: "#/components/schemas/Name" } } },
  });
});
