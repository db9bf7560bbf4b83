import { answer, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

/** References into every part of a document. */
export const references: readonly MadeUpCase[] = [
  {
    name: "Swagger: into paths, parameters, responses, extensions and nested definitions",
    files: {
      "pages/api.yaml": `swagger: '2.0'
info: {title: Shelf, version: '1'}
host: shelf.example
basePath: /api/
schemes: [https]
consumes: [application/json]
produces: [application/json]
x-parts: {stamp: {type: string, format: date-time}}
parameters:
  Limit: {name: limit, in: query, type: integer, maximum: 50, default: 10}
  NewBook: {name: book, in: body, required: true, schema: {$ref: '#/definitions/Book'}}
responses:
  NotThere: {description: gone, schema: {$ref: '#/definitions/Fault'}}
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{$ref: '#/parameters/Limit'}, {name: tag, in: query, type: array, items: {type: string}, collectionFormat: pipes}]
      responses: {200: {description: ok, schema: {type: array, items: {$ref: '#/definitions/Book'}}}, 404: {$ref: '#/responses/NotThere'}}
    post:
      operationId: addBook
      parameters: [{$ref: '#/parameters/NewBook'}]
      responses: {200: {description: ok, schema: {$ref: '#/paths/~1books/get/responses/200/schema/items'}}}
  /books/{id}:
    parameters: [{name: id, in: path, required: true, type: string}, {$ref: '#/paths/~1books/get/parameters/0'}]
    get: {operationId: getBook, responses: {200: {description: ok, schema: {type: object, properties: {made: {$ref: '#/x-parts/stamp'}, again: {$ref: '#/paths/~1books/post/parameters/0/schema'}}}}}}
definitions:
  Book: {type: object, properties: {title: {type: string}, maker: {$ref: '#/definitions/Book/definitions/Maker'}, kind: {$ref: '#/definitions/Kinds/properties/first'}}, definitions: {Maker: {type: object, properties: {name: {type: string}}}}}
  Kinds: {type: object, properties: {first: {type: string, enum: [novel, poem]}}}
  Fault: {type: object, properties: {code: {type: integer}}}
`,
    },
    facts: [
      [parameter("/books", "limit", "/schema/maximum"), 50],
      [parameter("/books", "tag", "/style"), "pipeDelimited"],
      [body("/books", "/properties/title/type"), "string"],
      [answer("/books", "/properties/title/type", "200", "post"), "string"],
      [answer("/books", "/properties/maker/properties/name/type", "200", "post"), "string"],
      [answer("/books", "/properties/kind/enum", "200", "post"), ["novel", "poem"]],
      [answer("/books", "/properties/code/type", "404"), "integer"],
      [parameter("/books/{id}", "limit", "/in"), "query"],
      [answer("/books/{id}", "/properties/made/format"), "date-time"],
      [answer("/books/{id}", "/properties/again/properties/title/type"), "string"],
    ],
    without: ["unresolved-reference", "reference-unresolved"],
  },
  {
    name: "into paths with percent signs, and into extensions",
    files: {
      "pages/api.json": JSON.stringify({
        openapi: "3.0.2",
        info: { title: "Odd references", version: "1" },
        "x-lib": { Size: { type: "object", properties: { w: { type: "integer" } } } },
        paths: {
          "/a/{id}": {
            get: {
              operationId: "readA",
              "x-internal": { $ref: "#/nowhere" },
              parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
              responses: {
                200: {
                  description: "ok",
                  content: {
                    "application/json": {
                      schema: {
                        type: "object",
                        properties: {
                          size: { $ref: "#/x-lib/Size" },
                          id: { $ref: "#/paths/~1a~1%7Bid%7D/get/parameters/0/schema" },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          "/c": {
            get: {
              operationId: "readC",
              responses: { 200: { $ref: "#/paths/~1a~1{id}/get/responses/200" } },
            },
          },
        },
      }),
    },
    facts: [
      [answer("/a/{id}", "/properties/size/properties/w/type"), "integer"],
      [answer("/a/{id}", "/properties/id/type"), "integer"],
      [answer("/c", "/properties/id/type"), "integer"],
    ],
    without: ["unresolved-reference"],
  },
  {
    name: "to schemas with the names of members of every object",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: constructor, version: '1'}
paths:
  /p: {post: {operationId: toString, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/constructor'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/valueOf'}}}}}}}
components:
  schemas:
    constructor: {type: object, properties: {hasOwnProperty: {type: string}}}
    valueOf: {type: object, properties: {toString: {type: integer}}}
`,
    },
    facts: [
      [body("/p", "/properties/hasOwnProperty/type"), "string"],
      [answer("/p", "/properties/toString/type", "200", "post"), "integer"],
      [operation("/p", "get"), undefined],
    ],
    without: ["reference-unresolved"],
  },
];
