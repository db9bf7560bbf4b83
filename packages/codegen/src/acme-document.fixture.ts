import type { CorsacDocument } from "@corsac/importer/document";

/** A document of an invented service with one model and two operations, for tests. */
export function acmeDocument(): CorsacDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Acme pictures", version: "1.0.0" },
    servers: [{ url: "https://api.acme.example" }],
    security: [{ bearer: [] }],
    paths: {
      "/tasks": {
        post: {
          operationId: "createTask",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/PainterRequest" } } },
          },
          responses: { "200": { description: "Accepted." } },
        },
      },
      "/tasks/{id}": {
        get: {
          operationId: "getTask",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { "200": { description: "The task." } },
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
        PainterInput: {
          type: "object",
          properties: {
            prompt: { type: "string", description: "What to paint.", maxLength: 500 },
            "aspect-ratio": { type: "string", enum: ["1:1", "16:9"], default: "1:1" },
            steps: { type: "integer", description: "How long to paint.", minimum: 1, maximum: 50 },
          },
          required: ["prompt"],
        },
        PainterOutput: { type: "array", items: { type: "string", format: "uri" } },
        PainterRequest: {
          type: "object",
          properties: { task: { $ref: "#/components/schemas/PainterInput" } },
          required: ["task"],
        },
      },
    },
    "x-corsac-service": { name: "acme", title: "Acme pictures" },
    "x-corsac-lifecycles": {
      task: {
        id: "/id",
        query: { operation: "getTask", path: { id: { from: "id" } } },
        state: { pointer: "/state", words: { busy: "running", done: "succeeded" } },
        fields: { output: "/pictures" },
      },
    },
    "x-corsac-models": [
      {
        id: "acme/painter",
        name: "painter",
        slug: "painter",
        title: "Painter",
        kind: "task",
        media: "image",
        lifecycle: "task",
        create: [{ operation: "createTask" }],
        input: { pointer: "/task", schema: { $ref: "#/components/schemas/PainterInput" } },
        output: {
          schema: { $ref: "#/components/schemas/PainterOutput" },
          documented: true,
          files: [{ pointer: "/*", media: "image" }],
        },
        roles: { prompt: "/prompt", aspectRatio: "/aspect-ratio" },
        presets: [
          {
            name: "wide",
            exportName: "painterWide",
            description: "A wide picture.",
            input: { "aspect-ratio": "16:9" },
            defaults: { prompt: "a paper lighthouse" },
          },
        ],
        examples: [{ input: { prompt: "a harbour in fog", steps: 20 } }],
        source: [{ file: "pages/painter.txt", line: 1 }],
      },
    ],
  };
}
