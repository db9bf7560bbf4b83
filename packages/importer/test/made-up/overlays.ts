import { body, type MadeUpCase } from "./made-up-case.js";

const overlay = (version: string, actions: readonly string[]): string =>
  `overlay: ${version}\ninfo: {title: o, version: '1'}\nactions:\n${actions.map((action) => `  - ${action}\n`).join("")}`;

const api = `openapi: 3.1.0
info: {title: Bound, version: '1'}
servers: [{url: 'https://bound.example'}]
paths:
  /speak: {post: {operationId: speak, requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: voice-1}, messages: {type: array, items: {type: object, properties: {content: {type: string}}}}}}}}}, responses: {'200': {description: ok, content: {application/octet-stream: {}}}}}}
  /jobs: {post: {operationId: start, requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: job-1}, prompt: {type: string}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}}}
  /jobs/{id}: {get: {operationId: look, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}, step: {type: string}, file: {type: string}}}}}}}}}
`;
const life = (pointer: string, output: string): string =>
  `{target: $, update: {x-corsac-lifecycles: {job: {id: /id, query: 'GET /jobs/{id}', state: {pointer: ${pointer}, words: {wait: pending, go: running, done: succeeded, bad: failed}}, fields: {output: ${output}}}}}}`;
const job = `{target: "$['x-corsac-models'][?@.id=='job-1']", update: {kind: task, lifecycle: job, media: image}}`;

/** What overlays bind and change, and what of it has no effect. */
export const overlays: readonly MadeUpCase[] = [
  {
    name: "files in the whole body of an answer, and a role that points into a list",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.0.0", [
        `{target: "$['x-corsac-models'][?@.id=='voice-1']", update: {media: audio, output: {files: [{pointer: "", media: audio, encoding: body}]}, roles: {prompt: /messages/0/content}}}`,
        life("/step", "/file"),
        job,
      ]),
    },
    facts: [
      ["/x-corsac-models/1/output/files", [{ pointer: "", media: "audio", encoding: "body" }]],
      ["/x-corsac-models/1/roles/prompt", "/messages/0/content"],
      ["/x-corsac-models/0/lifecycle", "job"],
      ["/x-corsac-lifecycles/job/fields/output", "/file"],
    ],
  },
  {
    name: "roles, files and pointers that the documented fields do not have",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.0.0", [
        `{target: "$['x-corsac-models'][?@.id=='voice-1']", update: {roles: {prompt: /message/0/content}}}`,
        life("/stage", "/files/0"),
        job,
      ]),
    },
    facts: [["/paths/#keys", ["/jobs", "/jobs/{id}", "/speak"]]],
    findings: [
      ["role-unknown-field", "overlay.yaml:4"],
      ["pointer-unknown", "overlay.yaml:5"],
    ],
    fails: true,
  },
  {
    name: "the pointer of an id and of an error that no answer has",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.1.0", [
        "{target: $, update: {x-corsac-lifecycles: {job: {id: /data/id, query: 'GET /jobs/{id}', state: {pointer: /step, words: {done: succeeded, bad: failed}}, fields: {output: /file, error: /reason}}}}}",
        job,
      ]),
    },
    facts: [["/x-corsac-models/0/lifecycle", "job"]],
    findings: [["pointer-unknown", "overlay.yaml:4"]],
    fails: true,
  },
  {
    name: "Overlay 1.1: an object joins a list, a copy lands in a new place, and what a copy brought can be updated",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.1.0", [
        `{target: $, update: {components: {schemas: {Extra: {type: string}}}}}`,
        `{target: $.components.schemas.Extra, copy: "$.paths['/jobs/{id}'].get.responses['200'].content['application/json'].schema"}`,
        "{target: $.components.schemas.Extra.properties.step, update: {enum: [wait, go]}}",
        "{target: $.components.schemas.Extra.properties.step.enum, update: done}",
        `{target: "$.paths['/jobs'].post", update: {tags: [one]}}`,
        `{target: "$.paths['/jobs'].post.tags", update: two}`,
        "{target: $.info.version, update: '2'}",
      ]),
    },
    facts: [
      ["/components/schemas/Extra/properties/step/enum", ["wait", "go", "done"]],
      ["/components/schemas/Extra/properties/id/type", "string"],
      ["/paths/~1jobs/post/tags", ["one", "two"]],
      ["/info/version", "2"],
      [body("/jobs", "/properties/prompt/type"), "string"],
    ],
  },
  {
    name: "Overlay 1.0: a target that is no object is an error, copy has no effect and is one, too",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.0.0", [
        "{target: $.info.version, update: '2'}",
        "{target: $.info, copy: $.servers}",
        "{target: $.info, update: {summary: kept}}",
      ]),
    },
    facts: [
      ["/info/summary", "kept"],
      ["/paths/#keys", ["/jobs", "/jobs/{id}", "/speak"]],
    ],
    findings: [
      ["overlay-target-invalid", "overlay.yaml:4"],
      ["overlay-invalid", "overlay.yaml:5"],
    ],
    fails: true,
  },
];
