import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import type { JsonObject } from "../document/json.js";
import { describeModels } from "./describe-models.js";
import { describeService } from "./describe-service.js";

const committed: JsonObject = JSON.parse(
  readFileSync(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8"),
);

const invented: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  servers: [
    { url: "https://acme.example/api", description: "The host.", "x-corsac-strip-prefix": "/acme" },
    { url: "/" },
  ],
  security: [{ key: [] }],
  paths: {
    "/acme/v1/jobs": {
      post: {
        operationId: "createJob",
        requestBody: { content: { "multipart/form-data": { schema: {} } } },
        responses: {},
      },
    },
    "/acme/v1/jobs/{id}": {
      get: { operationId: "getJob", responses: {} },
      trace: { operationId: "traceJob", responses: {} },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      other: { type: "http", scheme: "Bearer" },
      unused: { type: "oauth2" },
    },
    schemas: {
      In: { type: "object", properties: { text: { type: "string", "x-corsac-source": [] } } },
      Out: {},
    },
  },
  "x-corsac-service": { name: "acme", title: "Acme" },
  "x-corsac-models": [
    {
      id: "one",
      name: "one",
      slug: "one",
      title: "One",
      kind: "answer",
      media: "text",
      create: [{ operation: "createJob", body: { "/model": "one" } }],
      input: { pointer: "", schema: { $ref: "#/components/schemas/In" } },
      output: { schema: { $ref: "#/components/schemas/Out" }, documented: false, files: [] },
      roles: { prompt: "/text" },
      presets: [
        {
          name: "a",
          exportName: "oneA",
          description: "A.",
          input: { text: "a" },
          "x-corsac-text": { description: { en: "A." } },
        },
      ],
      source: [{ file: "pages/one.md", line: 3 }],
    },
  ],
};

test("a service", () => {
  expect(describeService(invented)).toEqual({
    name: "acme",
    title: "Acme",
    servers: [
      { url: "https://acme.example/api", description: "The host.", stripPrefix: "/acme" },
      { url: "/" },
    ],
    security: [{ type: "apiKey", in: "header", name: "X-Key" }],
    operations: {
      createJob: { method: "POST", path: "/acme/v1/jobs", body: { "multipart/form-data": {} } },
      getJob: { method: "GET", path: "/acme/v1/jobs/{id}" },
    },
    lifecycles: {},
  });
});

test("a model", () => {
  expect(describeModels(invented)).toEqual([
    {
      id: "one",
      name: "one",
      slug: "one",
      title: "One",
      kind: "answer",
      media: "text",
      create: [{ operation: "createJob", body: { "/model": "one" } }],
      input: { pointer: "", schema: { type: "object", properties: { text: { type: "string" } } } },
      output: { schema: {}, documented: false, files: [] },
      roles: { prompt: "/text" },
      presets: [{ name: "a", exportName: "oneA", description: "A.", input: { text: "a" } }],
      examples: [],
    },
  ]);
});

test("the committed document", () => {
  const service = describeService(committed);
  expect(service.servers).toMatchObject([{ url: "https://api.replicate.com", stripPrefix: "/replicate" }]);
  expect(service.security).toEqual([{ type: "http", scheme: "bearer" }]);
  expect(service.operations["getPrediction"]).toEqual({
    method: "GET",
    path: "/replicate/v1/predictions/{id}",
  });
  expect(service.lifecycles["prediction"]).toMatchObject({
    id: "/id",
    query: { operation: "getPrediction" },
  });
  const models = describeModels(committed);
  expect(models.map(({ name }) => name).sort()).toEqual([
    "flux11Pro",
    "flux11ProUltra",
    "fluxDev",
    "fluxFillPro",
    "fluxKontextPro",
    "fluxPro",
    "fluxSchnell",
    "ideogramV2Turbo",
    "imagen4",
    "recraftV3",
    "riffusion",
    "sdxl",
    "video01",
  ]);
  expect(JSON.stringify([service, models])).not.toMatch(/\$ref|"x-corsac-/);
  for (const model of models)
    expect(model.input.schema["description"] ?? model.input.schema["properties"]).toBeDefined();
});

test("a document whose extensions are wrong is refused", () => {
  const broken = { ...invented, "x-corsac-models": [{ id: "one" }] };
  expect(() => describeModels(broken)).toThrow(DocumentationError);
  expect(() => describeService({ openapi: "3.1.0" })).toThrow(/no x-corsac-service/);
});

test("an upload of the service is described as its document has it, and refused where it is none", () => {
  const upload = { operation: "createJob", field: "content", url: "/urls/get", maximum: 1_000_000 };
  const service = { name: "acme", title: "Acme", upload };
  expect(describeService({ ...invented, "x-corsac-service": service }).upload).toEqual(upload);
  const wrong = { ...service, upload: { operation: "createJob" } };
  expect(() => describeService({ ...invented, "x-corsac-service": wrong })).toThrow(/x-corsac-service/);
});
