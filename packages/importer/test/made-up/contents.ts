import type { MadeUpCase } from "./made-up-case.js";

const words = "{type: string, enum: [queued, running, completed, failed]}";
const task = (rest = ""): string =>
  `{'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}, status: ${words}${rest}}}}}}}`;
const binary = (type: string): string =>
  `{'200': {description: ok, content: {${type}: {schema: {type: string, format: binary}}}}}`;
const id = (name: string, place = "path"): string =>
  `parameters: [{name: ${name}, in: ${place}, required: true, schema: {type: string}}]`;
const page = (paths: string): string => `openapi: 3.0.1
info: {title: Kiln, version: '1'}
servers: [{url: 'https://kiln.example'}]
paths:
  /clips:
    post: {operationId: fire, requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: kiln-1}, prompt: {type: string}, sketch: {type: string}}}}}}, responses: ${task()}}
${paths}`;
const query = `  /clips/{id}:\n    get: {operationId: look, ${id("id")}, responses: ${task()}}\n`;

/** Operations that respond with the file of a task. */
export const contents: readonly MadeUpCase[] = [
  {
    name: "an operation below the query that responds with a file is the result",
    files: {
      "pages/api.yaml": page(
        `${query}  /clips/{clip_id}/content:\n    get: {operationId: fetchClip, ${id("clip_id")}, responses: ${binary("video/mp4")}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/clip/result", { operation: "fetchClip", path: { clip_id: { from: "id" } } }],
      ["/x-corsac-models/0/output/files", [{ pointer: "", media: "video", encoding: "body" }]],
      ["/x-corsac-models/0/media", "video"],
      ["/components/schemas/Kiln1Output/format", "binary"],
    ],
    without: ["undocumented-output"],
  },
  {
    name: "a cover and an input beside the file are not the result",
    files: {
      "pages/api.yaml": page(
        `${query}  /clips/{id}/thumbnail:\n    get: {operationId: cover, ${id("id")}, responses: ${binary("image/png")}}
  /clips/{id}/sketch:\n    get: {operationId: sketch, ${id("id")}, responses: ${binary("image/png")}}
  /clips/{id}/film:\n    get: {operationId: film, ${id("id")}, responses: ${binary("application/octet-stream")}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/clip/result/operation", "film"],
      ["/x-corsac-models/0/output/files/0/encoding", "body"],
    ],
    without: ["undocumented-output"],
  },
  {
    name: "a cover alone is no result",
    files: {
      "pages/api.yaml": page(
        `${query}  /clips/{id}/thumbnail:\n    get: {operationId: cover, ${id("id")}, responses: ${binary("image/png")}}`,
      ),
    },
    facts: [["/x-corsac-lifecycles/clip/result", undefined]],
    findings: [["undocumented-output"]],
  },
  {
    name: "two files of which none is the only one are no result",
    files: {
      "pages/api.yaml": page(
        `${query}  /clips/{id}/left:\n    get: {operationId: left, ${id("id")}, responses: ${binary("video/mp4")}}
  /clips/{id}/right:\n    get: {operationId: right, ${id("id")}, responses: ${binary("video/mp4")}}`,
      ),
    },
    facts: [["/x-corsac-lifecycles/clip/result", undefined]],
    findings: [["undocumented-output"]],
  },
  {
    name: "beside a query that takes the id as a query parameter",
    files: {
      "pages/api.yaml": page(
        `  /clips/query:\n    get: {operationId: look, ${id("id", "query")}, responses: ${task()}}
  /clips/download:\n    get: {operationId: load, ${id("id", "query")}, responses: ${binary("video/*")}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/clip/result", { operation: "load", query: { id: { from: "id" } } }],
      ["/x-corsac-models/0/media", "video"],
    ],
    without: ["undocumented-output"],
  },
  {
    name: "where the query has the address of the file, that is the output",
    files: {
      "pages/api.yaml": page(
        `  /clips/{id}:\n    get: {operationId: look, ${id("id")}, responses: ${task(", video_url: {type: string, format: uri}")}}
  /clips/{id}/content:\n    get: {operationId: load, ${id("id")}, responses: ${binary("video/mp4")}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/clip/result", undefined],
      ["/x-corsac-lifecycles/clip/fields/output", "/video_url"],
    ],
    without: ["undocumented-output"],
  },
];
