import type { ApiDocument } from "./document/openapi.js";

/** An invented service that shares no path, field or habit with a real one: the plugin must not need any. */
export const acme: ApiDocument = {
  openapi: "3.1.0",
  info: { title: "Acme Paintworks", version: "1", description: "Paints. See https://acme.example/docs." },
  servers: [{ url: "https://acme.example", "x-corsac-strip-prefix": "/paint" }],
  security: [{ key: [] }],
  paths: {
    "/paint/{brand}/tasks": {
      parameters: [{ name: "brand", in: "path", required: true, schema: { type: "string" } }],
      put: {
        operationId: "startTask",
        summary: "Start a task",
        parameters: [{ name: "dry-run", in: "query", required: true, schema: { type: "boolean" } }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                anyOf: [
                  { $ref: "#/components/schemas/MuralRequest" },
                  { $ref: "#/components/schemas/HumRequest" },
                ],
              },
            },
          },
        },
        responses: {
          "202": {
            description: "Taken.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Task" } } },
          },
          default: { $ref: "#/components/responses/Failure" },
        },
        "x-corsac-text": { summary: { zh: "开始任务" } },
      },
    },
    "/paint/tasks/{task-id}": {
      get: {
        operationId: "readTask",
        security: [],
        parameters: [{ name: "task-id", in: "path", required: true }],
        responses: { "200": { description: "A task." } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Acme-Key" } },
    responses: { Failure: { description: "Anything else." } },
    schemas: {
      MuralRequest: {
        type: "object",
        properties: { recipe: { const: "mural" }, what: { $ref: "#/components/schemas/MuralInput" } },
      },
      HumRequest: { title: "A hum", type: "object", properties: { loudness: { type: "number" } } },
      MuralInput: {
        type: "object",
        required: ["subject", "walls"],
        properties: {
          subject: {
            type: "string",
            maxLength: 80,
            description: "What it shows.",
            "x-corsac-text": { description: { zh: "画什么。" } },
            examples: ["it's a `corsac`"],
          },
          walls: { type: "array", minItems: 1, items: { $ref: "#/components/schemas/Wall" } },
          finish: { type: "string", enum: ["matt", "1"], default: "matt" },
          gloss: {
            type: "number",
            exclusiveMinimum: 0,
            maximum: 1,
            default: 0.5,
            description: "How glossy. Default 0.5.",
            "x-corsac-inferred": [
              { keyword: "default", from: "prose", text: "Default 0.5." },
              { keyword: "maximum", from: "example", text: "gloss: 1" },
              { keyword: "property", from: "example", text: "gloss: 1" },
            ],
          },
        },
      },
      Wall: {
        type: "object",
        required: ["side"],
        properties: {
          side: { type: "string", enum: ["north", "south"] },
          behind: { $ref: "#/components/schemas/Wall" },
        },
      },
      MuralOutput: {
        type: "array",
        description: "One picture for each wall.",
        items: { type: "string", format: "uri" },
      },
      HumOutput: {},
      Task: {
        type: "object",
        required: ["ref"],
        properties: { ref: { type: "string" }, result: { type: ["object", "null"] } },
      },
    },
  },
  "x-corsac-service": { name: "acmePaint", title: "Acme", "x-corsac-text": { title: { zh: "艾克米" } } },
  "x-corsac-lifecycles": {
    task: {
      id: "/ref",
      query: { operation: "readTask", path: { "task-id": { from: "id" } } },
      state: { pointer: "/state", words: { done: "succeeded" } },
      fields: {},
    },
  },
  "x-corsac-models": [
    {
      id: "acme/mural",
      name: "acmeMural",
      slug: "mural",
      title: "Mural",
      kind: "task",
      media: "image",
      lifecycle: "task",
      create: [{ operation: "startTask", path: { brand: "acme" }, body: { "/recipe": "mural" } }],
      input: { pointer: "/what", schema: { $ref: "#/components/schemas/MuralInput" } },
      output: {
        schema: { $ref: "#/components/schemas/MuralOutput" },
        documented: true,
        files: [{ pointer: "/*", media: "image" }],
      },
      roles: { prompt: "/subject" },
      presets: [
        {
          name: "north",
          exportName: "acmeMuralNorth",
          description: "The north wall.",
          input: { walls: [{ side: "north" }] },
          defaults: { finish: "matt" },
        },
      ],
      source: [{ file: "pages/mural.txt", line: 3 }],
    },
    {
      id: "acme/hum",
      name: "acmeHum",
      slug: "hum",
      title: "Hum",
      kind: "answer",
      media: "audio",
      create: [{ operation: "startTask", path: { brand: "acme" } }],
      input: { pointer: "", schema: { $ref: "#/components/schemas/HumRequest" } },
      output: { schema: { $ref: "#/components/schemas/HumOutput" }, documented: false, files: [] },
      roles: {},
      examples: [{ input: { loudness: 3 } }],
      source: [],
    },
  ],
};
