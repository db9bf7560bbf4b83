import { describe, expect, test } from "vitest";
import { dumpPage, inputBody } from "../../test/pages/dump-page.js";
import { buildDocument, type ServiceSource } from "../build-document.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { readModelSchema } from "../forms/model-object/read-model-schema.js";

const page = dumpPage({
  path: "/acme/v1/models/acme/painter/tasks",
  body: inputBody({
    prompt: { type: "string" },
    width: { type: "integer", description: "宽度。默认值：512。最大值：1024。" },
    style: { type: "string", description: "风格。默认值：“wild”。" },
    steps: { type: "number" },
    mood: { type: "string" },
  }),
});

const painter = (input: JsonObject, more: JsonObject = {}): string =>
  JSON.stringify({
    owner: "acme",
    name: "painter",
    latest_version: {
      id: "1f0c",
      openapi_schema: {
        components: {
          schemas: {
            Input: { type: "object", ...input },
            Output: { type: "string", format: "uri" },
            style: { type: "string", title: "style", enum: ["calm", "wild"] },
            ...more,
          },
        },
      },
    },
  });

const own: JsonObject = {
  required: ["prompt"],
  properties: {
    seed: { type: "integer", "x-order": 4, description: "Seed." },
    width: { type: "integer", default: 768, minimum: 64, maximum: 2048, "x-order": 1 },
    prompt: { type: "string", "x-order": 0 },
    style: { allOf: [{ $ref: "#/components/schemas/style" }], default: "wild", "x-order": 2 },
    steps: { type: "integer", "x-order": 3 },
  },
};

const source = (more: Partial<ServiceSource> = {}): ServiceSource => ({
  name: "acme",
  pages: [{ path: "pages/painter.txt", text: page }],
  models: [{ path: "models/painter.json", text: painter(own) }],
  ...more,
});

const contradictions = (made: ReturnType<typeof buildDocument>): string[] =>
  made.diagnostics
    .filter(({ rule }) => rule === "page-contradicts-model-schema")
    .map(({ message }) => message.replace(/ \(.*/, ""));

const at = (made: ReturnType<typeof buildDocument>, pointer: string): JsonValue | undefined =>
  valueAtPointer(made.document, `/components/schemas/PainterInput${pointer}`);

describe("a model's own schema under its page", () => {
  test("becomes one schema with it, and what differs is reported", () => {
    const made = buildDocument(source());
    expect(contradictions(made)).toEqual([
      'The model requires "prompt", the page does not',
      '"width" has the default 512 on the page, and 768 in the model\'s own schema',
      '"width" has the maximum 1024 on the page, and 2048 in the model\'s own schema',
      '"steps" has the type "number" on the page, and "integer" in the model\'s own schema',
      'The page documents "mood", which the model\'s own schema does not have',
    ]);
    expect(at(made, "/properties/width")).toMatchObject({ default: 512, minimum: 64, maximum: 1024 });
    expect(at(made, "/properties/style")).toMatchObject({
      default: "wild",
      enum: ["calm", "wild"],
      "x-corsac-inferred": [
        { keyword: "default", from: "prose" },
        { keyword: "enum", from: "model" },
      ],
    });
    expect(at(made, "/properties/seed")).toMatchObject({
      type: "integer",
      description: "Seed.",
      "x-corsac-inferred": [{ keyword: "property", from: "model" }],
    });
    expect(made.document["x-corsac-models"]).toMatchObject([
      { output: { documented: true, files: [{ pointer: "" }] }, roles: { seed: "/seed" } },
    ]);
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("the overlay decides", () => {
    const overlay = `overlay: 1.0.0
info: { title: Facts, version: 1.0.0 }
actions:
  - target: $.components.schemas.PainterInput
    update:
      required: [prompt]
      properties: { width: { default: 768, maximum: 1536 } }
  - target: $.components.schemas.PainterInput.properties.mood
    remove: true
`;
    const made = buildDocument(source({ overlay: { path: "overlay.yaml", text: overlay } }));
    expect(contradictions(made)).toEqual([
      '"steps" has the type "number" on the page, and "integer" in the model\'s own schema',
    ]);
    expect(at(made, "/properties/width")).toMatchObject({ default: 768, maximum: 1536 });
  });

  test("an example that the model refuses, a version of another one", () => {
    const created = dumpPage({
      path: "/acme/v1/tasks",
      body: {
        type: "object",
        properties: {
          version: { type: "string" },
          input: { type: "object", properties: { style: { type: "string" } } },
        },
      },
      example: { version: `acme/painter:${"a".repeat(64)}`, input: { style: "loud" } },
    });
    const made = buildDocument(source({ pages: [{ path: "pages/create.txt", text: created }] }));
    expect(contradictions(made)).toEqual([
      expect.stringContaining("The page is about version"),
      'The page\'s example has "loud" for "style", which the model refuses: it is "loud", not one of "calm", "wild"',
    ]);
  });

  test("a schema that no page is about, a file that holds none", () => {
    const other = painter(own).replace('"painter"', '"sculptor"');
    const made = buildDocument(
      source({
        models: [
          { path: "models/sculptor.json", text: other },
          { path: "models/none.json", text: '{"detail":"not found"}' },
        ],
      }),
    );
    expect(made.diagnostics.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["model-schema-unused", "model-schema-invalid"]),
    );
  });
});

test.each([
  [
    "an openapi_schema alone",
    { components: { schemas: { Input: { properties: { a: {} } } } } },
    "acme/painter",
  ],
  [
    "the schema of an input alone",
    { type: "object", properties: { a: { nullable: true, type: "string" } } },
    "acme/painter",
  ],
])("%s is named by its file", (_, value, id) => {
  const schema = readModelSchema(
    { path: "models/acme_painter.json", text: JSON.stringify(value) },
    new Diagnostics(),
  );
  expect(schema).toMatchObject({ id, input: { type: "object", properties: { a: {} } } });
});
