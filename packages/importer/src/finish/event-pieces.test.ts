import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";

const piece = { type: "object", properties: { word: { type: "string" } } };

function build(schema: object, stream = "{}"): ReturnType<typeof buildDocument> {
  const page = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://acme.example" }],
    paths: {
      "/tale": {
        post: {
          operationId: "tell",
          requestBody: {
            content: {
              "application/json": { schema: { type: "object", properties: { Prompt: { type: "string" } } } },
            },
          },
          responses: { "200": { description: "", content: { "text/event-stream": { schema } } } },
        },
      },
    },
    components: { schemas: { Told: piece, Other: { type: "object", properties: { word: {} } } } },
  };
  const model = `{ id: tale, kind: stream, media: text, create: [{ operation: tell }], stream: ${stream} }`;
  const actions = `  - { target: $.x-corsac-models, remove: true }\n  - { target: $, update: { x-corsac-models: [${model}] } }`;
  const text = `overlay: 1.0.0\ninfo: { title: t, version: "1" }\nactions:\n${actions}\n`;
  return buildDocument({
    name: "acme",
    pages: [{ path: "pages/acme.json", text: JSON.stringify(page) }],
    overlay: { path: "overlay.yaml", text },
  });
}

const told = { $ref: "#/components/schemas/Told" };

test.each([
  ["a reference", told, told],
  ["a list of pieces", { type: "array", items: told }, told],
])("what a page says of its events is the schema of a piece: %s", (_name, schema, chunk) => {
  const built = build(schema);
  const models = [{ stream: { chunk }, roles: { prompt: "/Prompt" } }];
  expect(built.document["x-corsac-models"]).toMatchObject(models);
  expect(built.diagnostics.map(({ rule }) => rule)).not.toContain("undocumented-output");
});

test("a schema that stands in the page becomes a component", () => {
  const { document } = build(piece);
  expect(document).toMatchObject({ components: { schemas: { TalePiece: { type: "object" } } } });
});

test("what an overlay says of a piece stays", () => {
  const other = { $ref: "#/components/schemas/Other" };
  const { document } = build(told, JSON.stringify({ chunk: other }));
  expect(document["x-corsac-models"]).toMatchObject([{ stream: { chunk: other } }]);
});
