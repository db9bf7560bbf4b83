import type { MadeUpCase } from "./made-up-case.js";

const answers = (schema: string): string =>
  `{'200': {description: ok, content: {application/json: {schema: ${schema}}}}}`;
const started = answers(
  "{type: object, properties: {id: {type: string}, status: {type: string, enum: [queued]}}}",
);
const state = answers(
  "{type: object, properties: {id: {type: string}, status: {type: string, enum: [queued, running, succeeded, failed]}, image_url: {type: string, format: uri}}}",
);
const prompt =
  "{content: {application/json: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}}}}}}";
const inPath = (name: string): string => `{name: ${name}, in: path, required: true, schema: {type: string}}`;

/** What creates and follow-up operations must be given, and where it comes from. */
export const given: readonly MadeUpCase[] = [
  {
    name: "a query parameter of the query that nothing gives a value is an input of the model",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Regions, version: '1'}
servers: [{url: 'https://regions.example'}]
paths:
  /v1/pictures:
    post: {operationId: make, parameters: [{name: region, in: query, required: true, schema: {type: string}}], requestBody: ${prompt}, responses: ${started}}
  /v1/pictures/{id}:
    get: {operationId: look, parameters: [${inPath("id")}, {name: region, in: query, required: true, schema: {type: string}}], responses: ${state}}
`,
    },
    facts: [
      ["/x-corsac-models/0/create/0/query/region", { from: "input", pointer: "/region" }],
      ["/x-corsac-lifecycles/picture/query/query/region", { from: "request", pointer: "/region" }],
    ],
    without: ["binding-parameter", "lifecycle-undocumented"],
  },
  {
    name: "a query whose path needs what each model fixes in its own create: a lifecycle for each",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Fixed, version: '1'}
servers: [{url: 'https://fixed.example'}]
paths:
  /v1/models/{model}/jobs:
    post: {operationId: make, parameters: [{name: model, in: path, required: true, schema: {type: string, enum: [fern-1, fern-2]}}], requestBody: ${prompt}, responses: ${started}}
  /v1/models/{model}/jobs/{id}:
    get: {operationId: look, parameters: [{name: model, in: path, required: true, schema: {type: string, enum: [fern-1, fern-2]}}, ${inPath("id")}], responses: ${state}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/create/0/path/model", "fern-1"],
      ["/x-corsac-models/0/lifecycle", "job"],
      [
        "/x-corsac-lifecycles/job/query/path",
        { model: { from: "constant", value: "fern-1" }, id: { from: "id" } },
      ],
      ["/x-corsac-models/1/lifecycle", "job2"],
      [
        "/x-corsac-lifecycles/job2/query/path",
        { model: { from: "constant", value: "fern-2" }, id: { from: "id" } },
      ],
    ],
    without: ["binding-parameter", "lifecycle-undocumented"],
  },
  {
    name: "a query that needs what only the query is sent: the finding names it",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Halls, version: '1'}
servers: [{url: 'https://halls.example'}]
paths:
  /v1/prints:
    post: {operationId: make, requestBody: ${prompt}, responses: ${started}}
  /v1/prints/{id}:
    get: {operationId: look, parameters: [${inPath("id")}, {name: hall, in: query, required: true, schema: {type: string}}], responses: ${state}}
`,
    },
    facts: [["/x-corsac-models/0/kind", "task"]],
    findings: [["lifecycle-undocumented", "pages/api.yaml:6"]],
  },
];
