import type { MadeUpCase } from "./made-up-case.js";

/** An answer with a schema. */
const answers = (schema: string): string =>
  `{'200': {description: ok, content: {application/json: {schema: ${schema}}}}}`;

const started = answers(
  "{type: object, properties: {id: {type: string}, status: {type: string, enum: [queued]}}}",
);
const state = answers(
  "{type: object, properties: {id: {type: string}, status: {type: string, enum: [queued, running, succeeded, failed]}, images: {type: array, items: {type: string, format: uri}}, error: {type: string}}}",
);
const prompt =
  "{content: {application/json: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}}}}}}";
const inPath = (name: string): string => `{name: ${name}, in: path, required: true, schema: {type: string}}`;
const version = (more: string): string =>
  `{name: api-version, in: query, required: true, schema: {type: string}${more}}`;

/** How the work of a create is followed. */
export const lifecycles: readonly MadeUpCase[] = [
  {
    name: "a query below the create's path needs the same parameters as the create",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Deploy, version: '1'}
servers: [{url: 'https://dep.example'}]
paths:
  /models/{model}/tasks:
    post: {operationId: start, parameters: [${inPath("model")}, ${version(", example: '2025-01-01'")}], requestBody: ${prompt}, responses: ${started}}
  /models/{model}/tasks/{id}:
    get: {operationId: ask, parameters: [${inPath("model")}, ${inPath("id")}, ${version("")}], responses: ${state}}
  /models/{model}/tasks/{id}/cancel:
    post: {operationId: stop, parameters: [${inPath("model")}, ${inPath("id")}, ${version("")}], responses: {'200': {description: ok}}}
`,
    },
    facts: [
      [
        "/x-corsac-models/0/create",
        [
          {
            operation: "start",
            path: { model: { from: "input", pointer: "/model" } },
            query: { "api-version": "2025-01-01" },
          },
        ],
      ],
      [
        "/x-corsac-lifecycles/task/query",
        {
          operation: "ask",
          path: { model: { from: "request", pointer: "/model" }, id: { from: "id" } },
          query: { "api-version": { from: "constant", value: "2025-01-01" } },
        },
      ],
      ["/x-corsac-lifecycles/task/cancel/query/api-version/value", "2025-01-01"],
    ],
    without: ["lifecycle-undocumented"],
  },
  {
    name: "the parameter of a path that calls a model stays open, whatever its example",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Calls, version: '1'}
servers: [{url: 'https://calls.example'}]
paths:
  /v1/models/{model}:paint:
    post: {operationId: paint, parameters: [{name: model, in: path, required: true, schema: {type: string, default: paint-4}, example: paint-4}], requestBody: ${prompt}, responses: ${answers("{type: object, properties: {image: {type: string}}}")}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 1],
      ["/x-corsac-models/0/create/0/path/model", { from: "input", pointer: "/model" }],
    ],
  },
  {
    name: "the query beside the create comes before one below another create",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Films, version: '1'}
servers: [{url: 'https://films.example'}]
paths:
  /v1/film/create:
    post: {operationId: make, requestBody: ${prompt}, responses: ${started}}
  /v1/film/query:
    get: {operationId: look, parameters: [{name: id, in: query, required: true, schema: {type: string}}], responses: ${state}}
  /v1/film/generations:
    post: {operationId: makeOther, requestBody: ${prompt}, responses: ${started}}
  /v1/film/generations/{id}:
    get: {operationId: lookOther, parameters: [${inPath("id")}], responses: ${state}}
`,
    },
    facts: [
      ["/x-corsac-models/0/create/0/operation", "make"],
      ["/x-corsac-lifecycles/film/query/operation", "look"],
      ["/x-corsac-models/0/lifecycle", "film"],
    ],
  },
  {
    name: "a response with video_url means a video, also where the request has a size",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Motion, version: '1'}
servers: [{url: 'https://motion.example'}]
paths:
  /v1/motion:
    post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}, size: {type: string}}}}}}, responses: ${started}}
  /v1/motion/{id}:
    get: {operationId: look, parameters: [${inPath("id")}], responses: ${answers("{type: object, properties: {id: {type: string}, status: {type: string, enum: [queued, done, failed]}, video_url: {type: string, format: uri}}}")}}
`,
    },
    facts: [["/x-corsac-models/0/media", "video"]],
  },
  {
    name: "a create that answers with the id of a job in an envelope, asked for by a POST",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: 影视, version: '1'}
paths:
  /api/film/submit:
    post: {operationId: make, requestBody: ${prompt}, responses: ${answers("{type: object, properties: {code: {type: integer}, data: {type: object, properties: {job_id: {type: string}}}}}")}}
  /api/film/result:
    post: {operationId: look, requestBody: {content: {application/json: {schema: {type: object, required: [job_id], properties: {job_id: {type: string}}}}}}, responses: ${answers("{type: object, properties: {code: {type: integer}, data: {type: object, properties: {job_id: {type: string}, state: {type: string, enum: [waiting, running, done, error]}, mp4_url: {type: string}}}}}")}}
`,
    },
    facts: [
      ["/x-corsac-models/0/kind", "task"],
      ["/x-corsac-models/0/media", "video"],
      ["/x-corsac-lifecycles/job/id", "/data/job_id"],
      ["/x-corsac-lifecycles/job/query", { operation: "look", body: { "/job_id": { from: "id" } } }],
      ["/x-corsac-lifecycles/job/fields/output", "/data/mp4_url"],
    ],
  },
];
