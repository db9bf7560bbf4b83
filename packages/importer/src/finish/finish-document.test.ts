import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember } from "../document/json-values.js";
import { emptyNames } from "../names/names.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { writtenPlace } from "../overlay/written-place.js";
import { finishDocument } from "./finish-document.js";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const lifecycle = (): JsonObject => ({
  id: "/id",
  query: { operation: "getJob", path: { id: { from: "id" } } },
  state: { pointer: "/status", words: { done: "succeeded" } },
  fields: {},
});

function start(changes: JsonObject = {}): CorsacDocument {
  return {
    "x-corsac-models": [
      {
        id: "acme/Fast One",
        create: [{ operation: "createJob" }],
        input: { pointer: "", schema: { $ref: "#/components/schemas/In" } },
        output: { schema: { $ref: "#/components/schemas/Out" } },
      },
    ],
    "x-corsac-lifecycles": { job: lifecycle() },
    components: {
      schemas: {
        In: { type: "object", properties: { prompt: { type: "string" } } },
        Out: { type: "array", items: { type: "string", format: "uri", contentMediaType: "video/*" } },
      },
    },
    paths: {
      "/v1/jobs/{id}": { get: { parameters: [id], responses: {} } },
      "/v1/jobs": { post: { responses: {} } },
    },
    info: {},
    openapi: "3.1.0",
    ...changes,
  };
}

const nowhere = (): undefined => undefined;

test("what follows from the rest is filled in", () => {
  const document = start();
  const names = emptyNames();
  expect(collect((found) => finishDocument(document, "acme", names, nowhere, found))).toEqual([]);
  expect(Object.keys(document)).toEqual([
    "openapi",
    "info",
    "paths",
    "components",
    "x-corsac-lifecycles",
    "x-corsac-models",
    "x-corsac-service",
    "x-corsac-version",
  ]);
  expect(Object.keys(document.paths)).toEqual(["/v1/jobs", "/v1/jobs/{id}"]);
  expect(document.info).toEqual({ title: "acme", version: "1.0.0" });
  expect(document["x-corsac-service"]).toEqual({ name: "acme", title: "acme" });
  expect({ ...names.models }).toEqual({ "acme/Fast One": "fastOne" });
  expect({ ...names.operations }).toEqual({ "GET /v1/jobs/{id}": "getJob", "POST /v1/jobs": "createJob" });
  expect(document["x-corsac-models"]).toEqual([
    {
      id: "acme/Fast One",
      name: "fastOne",
      slug: "fast-one",
      title: "acme/Fast One",
      kind: "task",
      media: "video",
      lifecycle: "job",
      create: [{ operation: "createJob" }],
      input: { pointer: "", schema: { $ref: "#/components/schemas/In" } },
      output: {
        schema: { $ref: "#/components/schemas/Out" },
        documented: true,
        files: [{ pointer: "/*", media: "video" }],
      },
      roles: { prompt: "/prompt" },
      source: [],
    },
  ]);
});

test("finishing twice changes nothing", () => {
  const document = start();
  collect((found) => finishDocument(document, "acme", emptyNames(), nowhere, found));
  const once = JSON.stringify(document);
  collect((found) => finishDocument(document, "acme", emptyNames(), nowhere, found));
  expect(JSON.stringify(document)).toBe(once);
});

const post = (operation: JsonObject): JsonObject => ({
  "/v1/jobs": { post: operation },
  "/v1/jobs/{id}": { get: { parameters: [id] } },
});
const wrong: [name: string, changes: JsonObject, rule: string, says: RegExp][] = [
  [
    "an operation that is gone",
    { paths: { "/v1/jobs": { post: {} } } },
    "operation-unknown",
    /query of the lifecycle "job" names the operation getJob/,
  ],
  [
    "a misspelled operation",
    { "x-corsac-lifecycles": { job: { ...lifecycle(), query: { operation: "getJop" } } } },
    "operation-unknown",
    /Did you mean "getJob"/,
  ],
  [
    "an unbound path parameter",
    { "x-corsac-lifecycles": { job: { ...lifecycle(), query: { operation: "getJob" } } } },
    "binding-parameter",
    /where id of GET \/v1\/jobs\/\{id\} comes from/,
  ],
  [
    "a parameter too many",
    {
      "x-corsac-lifecycles": {
        job: { ...lifecycle(), cancel: { operation: "createJob", path: { id: { from: "id" } } } },
      },
    },
    "binding-parameter",
    /binds id, which POST \/v1\/jobs does not have/,
  ],
  ["no lifecycle", { "x-corsac-lifecycles": {} }, "model-without-lifecycle", /Describe a lifecycle/],
  [
    "two lifecycles",
    { "x-corsac-lifecycles": { job: lifecycle(), other: lifecycle() } },
    "model-without-lifecycle",
    /job, other/,
  ],
  [
    "an output without a word",
    { components: { schemas: { In: {}, Out: {} } } },
    "undocumented-output",
    /\$\.components\.schemas\.Out/,
  ],
  [
    "the same operationId twice",
    { paths: { ...post({}), "/v1/other": { get: { operationId: "twice" }, put: { operationId: "twice" } } } },
    "operation-name-duplicate",
    /GET \/v1\/other and PUT \/v1\/other/,
  ],
];

test.each(wrong)("%s", (_name, changes, rule, says) => {
  const diagnostics = collect((found) =>
    finishDocument(start(changes), "acme", emptyNames(), nowhere, found),
  );
  expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
  expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toMatch(says);
});

test("names.yaml and the document disagree", () => {
  const names = { models: {}, operations: { "POST /v1/jobs": "startJob" } };
  const diagnostics = collect((found) =>
    finishDocument(start({ paths: post({ operationId: "createJob" }) }), "acme", names, nowhere, found),
  );
  expect(diagnostics).toMatchObject([{ rule: "operation-name-conflict", severity: "error" }]);
});

test("a lifecycle without a state follows nothing, and says so", () => {
  const job = { ...lifecycle(), state: { words: {} } };
  const document = start({ "x-corsac-lifecycles": { job } });
  const rules = collect((found) => finishDocument(document, "acme", emptyNames(), nowhere, found)).map(
    ({ rule }) => rule,
  );
  expect(rules).toEqual(["lifecycle-without-state", "model-without-lifecycle"]);
  expect(arrayMember(document, "x-corsac-models")).not.toContainEqual(
    expect.objectContaining({ lifecycle: "job" }),
  );
});

test("an output whose place is known is not said to be unknown", () => {
  const undocumented = (fields: JsonObject): string[] => {
    const document = start({
      "x-corsac-lifecycles": { job: { ...lifecycle(), fields } },
      components: { schemas: { In: { type: "object" }, Out: {} } },
    });
    return collect((found) => finishDocument(document, "acme", emptyNames(), nowhere, found)).map(
      ({ message }) => message,
    );
  };
  expect(undocumented({})).toEqual([
    "The output of acme/Fast One is not described: it is typed as a file, files or JSON.",
  ]);
  expect(undocumented({ output: "/clip/url" })).toEqual([
    "The output of acme/Fast One stands at /clip/url of the answer, but the model has no schema of it: it is typed as a file, files or JSON.",
  ]);
  expect(undocumented({ output: "" })).toEqual([
    "The output of acme/Fast One is the whole answer, but the model has no schema of it: it is typed as a file, files or JSON.",
  ]);
});

const overlayOf = (update: string): { path: string; text: string } => ({
  path: "overlay.yaml",
  text: `overlay: 1.0.0\ninfo: { title: t, version: "1" }\nactions:\n  - target: $\n    update:\n${update}`,
});

/** Applies an overlay and finishes; each finding as `line rule`. */
function finishWith(document: CorsacDocument, update: string): string[] {
  const overlay = overlayOf(update);
  expect(collect((found) => applyOverlay(document, overlay, found))).toEqual([]);
  const found = collect((found) =>
    finishDocument(document, "acme", emptyNames(), writtenPlace(document, overlay), found),
  );
  return found.map(({ location, rule, severity }) => `${location?.line ?? 0} ${severity} ${rule}`);
}

test.each(["result", "cancel", "list"])("a %s that names no operation is left out, at its line", (step) => {
  const document = start();
  const found = finishWith(
    document,
    `      x-corsac-lifecycles:\n        job:\n          ${step}:\n            items: /items\n            operation: nothing\n`,
  );
  expect(found).toEqual(["10 error operation-unknown"]);
  expect(document["x-corsac-lifecycles"]).toEqual({ job: lifecycle() });
  expect(arrayMember(document, "x-corsac-models")).toMatchObject([{ lifecycle: "job" }]);
});

test("a batch, an action, a stream and an upload that cannot be used are left out", () => {
  const document = start();
  const found = finishWith(
    document,
    `      x-corsac-service:
        upload:
          operation: uploadNothing
      x-corsac-lifecycles:
        job:
          batch: { operation: batchJobs, ids: { pointer: /ids } }
          actions:
            wide:
              operation: createJob
              query: { size: { from: id } }
            again:
              operation: createJob
          stream:
            operation: { operation: streamJob }
            events: { message: answer }
`,
  );
  expect(found).toEqual([
    "11 error operation-unknown",
    "19 error operation-unknown",
    "15 error binding-parameter",
    "8 error operation-unknown",
  ]);
  expect(document["x-corsac-service"]).toEqual({ name: "acme", title: "acme" });
  const kept = { ...lifecycle(), actions: { again: { operation: "createJob" } } };
  expect(document["x-corsac-lifecycles"]).toEqual({ job: kept });
});

test("a lifecycle whose query cannot be used is left out, and its models follow none", () => {
  const document = start();
  const update = "      x-corsac-lifecycles:\n        job:\n          query: { operation: getJop }\n";
  expect(finishWith(document, update)).toEqual(["8 error operation-unknown"]);
  expect(document["x-corsac-lifecycles"]).toEqual({});
  expect(arrayMember(document, "x-corsac-models")).not.toContainEqual(
    expect.objectContaining({ lifecycle: "job" }),
  );
});

test("a way to create that cannot be used is left out, and a model without any with it", () => {
  const document = start();
  const update = `      x-corsac-models:
        - id: acme/second
          create: [{ operation: createJob }, { operation: gone }]
          lifecycle: jop
          input: { pointer: "", schema: { $ref: "#/components/schemas/In" } }
          output: { schema: { $ref: "#/components/schemas/Out" } }
        - id: acme/third
          create: [{ operation: createJob, path: { id: "1" } }]
          lifecycle: job
          input: { pointer: "", schema: { $ref: "#/components/schemas/In" } }
          output: { schema: { $ref: "#/components/schemas/Out" } }
`;
  const found = finishWith(document, update);
  expect(found.map((one) => one.replace(/^\d+ /, ""))).toEqual([
    "error operation-unknown",
    "error lifecycle-unknown",
    "error binding-parameter",
  ]);
  const models = arrayMember(document, "x-corsac-models");
  expect(models).toMatchObject([{ id: "acme/Fast One" }, { create: [{ operation: "createJob" }] }]);
  expect(models[1]).not.toHaveProperty("lifecycle");
});

test("a role that names no field is an error at its line, and left out", () => {
  const document = start();
  const overlay = {
    path: "overlay.yaml",
    text: `overlay: 1.0.0
info: { title: t, version: "1" }
actions:
  - target: $['x-corsac-models'][0]
    update:
      roles:
        seed: /sead
        images: [/picture]
`,
  };
  expect(collect((found) => applyOverlay(document, overlay, found))).toEqual([]);
  const found = collect((found) =>
    finishDocument(document, "acme", emptyNames(), writtenPlace(document, overlay), found),
  );
  expect(found.map(({ location, rule }) => `${location?.line} ${rule}`)).toEqual([
    "7 role-unknown-field",
    "8 role-unknown-field",
  ]);
  expect(arrayMember(document, "x-corsac-models")).toMatchObject([{ roles: { prompt: "/prompt" } }]);
});
