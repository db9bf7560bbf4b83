import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import type { JsonObject } from "../document/json.js";
import { objectMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { ModelDescription } from "../document/model.js";
import { validateDocument, validateExtension } from "./validate-document.js";

/** Every field of the types, so that the schema can be held against them in both directions. */
const model: Required<ModelDescription> = {
  id: "acme/one",
  name: "one",
  slug: "one",
  title: "One",
  description: "One.",
  kind: "task",
  media: "image",
  lifecycle: "job",
  create: [
    {
      operation: "createOne",
      path: { id: "1" },
      body: { "/version": "1" },
      query: { mode: "fast" },
      present: ["/a"],
      absent: ["/b"],
    },
  ],
  input: { pointer: "/input", schema: { $ref: "#/components/schemas/OneInput" }, transport: ["notify_hook"] },
  stream: {
    body: { "/stream": true },
    headers: { Accept: "text/event-stream" },
    terminator: "[DONE]",
    text: "/choices/*/delta",
    chunk: { $ref: "#/components/schemas/OneChunk" },
  },
  modes: [
    {
      name: "extend",
      description: "Go on.",
      body: { "/task": "extend" },
      present: ["/clip"],
      absent: ["/b"],
    },
  ],
  output: {
    schema: { $ref: "#/components/schemas/OneOutput" },
    documented: true,
    files: [
      {
        pointer: "/*",
        media: "image",
        spectrogramOf: "/audio",
        encoding: "body",
        download: {
          operation: "getFile",
          path: { file: { from: "output", pointer: "/file_id" } },
          url: "/url",
        },
      },
    ],
  },
  roles: {
    model: "/z",
    prompt: "/a",
    negativePrompt: "/b",
    width: "/c",
    height: "/d",
    size: "/e",
    aspectRatio: "/f",
    megapixels: "/g",
    format: "/h",
    quality: "/i",
    count: "/j",
    seed: "/k",
    steps: "/l",
    duration: "/m",
    images: ["/n"],
  },
  presets: [
    {
      name: "wide",
      exportName: "oneWide",
      description: "Wide.",
      input: {},
      defaults: {},
      "x-corsac-text": { description: { en: "Wide.", zh: "宽。" } },
    },
  ],
  examples: [{ input: {}, summary: "An example" }],
  source: [{ file: "pages/one.txt", line: 1 }],
  "x-corsac-confirmed": true,
  "x-corsac-text": { title: { en: "One", zh: "一" } },
};

const lifecycle: Required<LifecycleDescription> = {
  description: "Create, then query.",
  accepted: { status: [200], pointer: "/code", equals: [0, "success"], present: true },
  id: "/id",
  query: {
    operation: "getOne",
    path: {
      a: { from: "id" },
      b: { from: "request", pointer: "/model" },
      c: { from: "response", pointer: "/data/id" },
      d: { from: "constant", value: "auto" },
      e: { from: "answer", pointer: "/file_id" },
    },
  },
  items: { pointer: "/data/*", id: "/id" },
  result: { operation: "getOneResult", path: {}, query: { id: { from: "id" } }, body: {}, output: "/url" },
  batch: { operation: "getOnes", ids: { pointer: "/ids" }, items: "/data", id: "/id", maximum: 10 },
  stream: { url: "/urls/stream", operation: { operation: "getOneEvents" }, events: { message: "answer" } },
  progress: { form: "percent-text" },
  times: "milliseconds",
  emptyIsNull: true,
  errors: { code: "/code", trusted: "failed", refused: { pointer: "/code", equals: [1] } },
  idempotency: { pointer: "/external_task_id" },
  actions: {
    upscale: {
      operation: "upscaleOne",
      path: {},
      query: {},
      body: {
        "/clip": { from: "output", pointer: "/0/id" },
        "/button": { from: "choice" },
        "/sure": { from: "constant", value: true },
      },
      choices: { items: "/buttons", name: "/label", value: "/id" },
      description: "Larger.",
      lifecycle: "job",
    },
  },
  cancel: { operation: "cancelOne" },
  list: {
    operation: "listOnes",
    path: {},
    query: {},
    body: {},
    items: "/data",
    next: "/next",
    cursor: "cursor",
    item: { id: "/key", state: { pointer: "/s", words: { done: "succeeded" } }, fields: { output: "/o" } },
  },
  state: {
    pointer: "/status",
    words: { a: "pending", b: "running", c: "succeeded", d: "failed", e: "canceled" },
    rules: [{ state: "succeeded", pointer: "/images", present: true, equals: [] }],
  },
  fields: {
    output: "/a",
    error: "/b",
    logs: "/c",
    metrics: "/d",
    progress: "/e",
    model: "/f",
    version: "/g",
    input: "/h",
    createdAt: "/i",
    startedAt: "/j",
    completedAt: "/k",
    removed: "/l",
  },
  wait: { header: "Prefer", value: "wait={seconds}", maximum: 60 },
  retention: 3600,
  webhook: {
    url: "/webhook",
    events: { pointer: "/events", values: ["done"] },
    signature: "none",
    payload: { id: "/id", state: { pointer: "/s", words: { done: "succeeded" } }, fields: { output: "/o" } },
  },
  "x-corsac-text": { description: { en: "Create.", zh: "创建。" } },
};

const definitions: JsonObject = toJson(extensionSchema.$defs);
const fields = (definition: string): string[] =>
  Object.keys(objectMember(objectMember(definitions, definition), "properties")).sort();

test("schema and types know the same fields", () => {
  expect(validateExtension("model", toJson(model), "")).toEqual([]);
  expect(validateExtension("lifecycle", toJson(lifecycle), "")).toEqual([]);
  expect(fields("model")).toEqual(Object.keys(model).sort());
  expect(fields("lifecycle")).toEqual(Object.keys(lifecycle).sort());
  expect(fields("roles")).toEqual(Object.keys(model.roles).sort());
  expect(fields("preset")).toEqual(Object.keys(model.presets[0] ?? {}).sort());
  expect(fields("createBinding")).toEqual(Object.keys(model.create[0] ?? {}).sort());
  expect(fields("outputFile")).toEqual(Object.keys(model.output.files[0] ?? {}).sort());
  expect(fields("listBinding")).toEqual(Object.keys(lifecycle.list).sort());
  expect(fields("batchBinding")).toEqual(Object.keys(lifecycle.batch).sort());
  expect(fields("actionBinding")).toEqual(Object.keys(lifecycle.actions["upscale"] ?? {}).sort());
  expect(fields("resultBinding")).toEqual(Object.keys(lifecycle.result).sort());
  expect(fields("streamBinding")).toEqual(Object.keys(lifecycle.stream).sort());
  expect(fields("fields")).toEqual(Object.keys(lifecycle.fields).sort());
  expect(fields("state")).toEqual(Object.keys(lifecycle.state).sort());
  expect(fields("stateRule")).toEqual(Object.keys(lifecycle.state.rules?.[0] ?? {}).sort());
  expect(fields("condition")).toEqual(Object.keys(lifecycle.accepted).sort());
  expect(fields("mode")).toEqual(Object.keys(model.modes[0] ?? {}).sort());
  expect(fields("stream")).toEqual(Object.keys(model.stream).sort());
});

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

test("the committed document is valid", () => {
  const text = readFileSync(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8");
  expect(validateDocument(JSON.parse(text))).toEqual([]);
});

const start = (changes: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "One", version: "1" },
  paths: { "/one": { get: { operationId: "getOne", responses: { "200": { description: "OK" } } } } },
  "x-corsac-service": { name: "one", title: "One" },
  ...changes,
});

const wrong: [name: string, changes: JsonObject, rule: string, message: RegExp][] = [
  ["no title", { info: { version: "1" } }, "openapi-invalid", /\/info must have required property 'title'/],
  [
    "a method that does not exist",
    { paths: { "/one": { fetch: {} } } },
    "openapi-invalid",
    /\/paths\/~1one .*"fetch"/,
  ],
  [
    "a schema that is none",
    { components: { schemas: { One: { type: "integr" } } } },
    "schema-invalid",
    /\/components\/schemas\/One\/type/,
  ],
  [
    "a model without an output",
    { "x-corsac-models": [{ ...toJson(model), output: {} }] },
    "extension-invalid",
    /\/x-corsac-models\/0\/output must have required property 'schema'/,
  ],
  [
    "a field that no model has",
    { "x-corsac-models": [{ ...toJson(model), medium: "x" }] },
    "extension-invalid",
    /"medium"/,
  ],
  [
    "a word for no state",
    {
      "x-corsac-lifecycles": {
        job: { ...toJson(lifecycle), state: { pointer: "/s", words: { ok: "done" } } },
      },
    },
    "extension-invalid",
    /words\/ok/,
  ],
  [
    "a pointer that is none",
    { "x-corsac-lifecycles": { job: { ...toJson(lifecycle), id: "id" } } },
    "extension-invalid",
    /\/x-corsac-lifecycles\/job\/id must match pattern/,
  ],
  [
    "an extension nobody knows",
    { "x-corsac-modles": [] },
    "extension-unknown",
    /no extension x-corsac-modles/,
  ],
  [
    "an extension deep inside",
    { components: { schemas: { One: { properties: { a: { "x-corsac-inferred": [] } } } } } },
    "extension-invalid",
    /properties\/a\/x-corsac-inferred/,
  ],
];

test.each(wrong)("%s", (_name, changes, rule, message) => {
  const diagnostics = validateDocument(start(changes));
  expect(new Set(diagnostics.map((diagnostic) => diagnostic.rule))).toEqual(new Set([rule]));
  expect(diagnostics.map((diagnostic) => diagnostic.message).join("\n")).toMatch(message);
});

test("a valid document has nothing to report", () => {
  expect(
    validateDocument(
      start({ "x-corsac-models": [toJson(model)], "x-corsac-lifecycles": { job: toJson(lifecycle) } }),
    ),
  ).toEqual([]);
});
