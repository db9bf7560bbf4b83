import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import type { JsonObject } from "../document/json.js";
import { describeModels } from "./describe-models.js";

const page = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Draw", version: "1" },
  paths: {
    "/models/acme/draw/predictions": {
      post: {
        summary: "acme/draw",
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  input: {
                    type: "object",
                    properties: {
                      prompt: { type: "string", maxLength: 200 },
                      style: { type: "string", description: "One of: dry, wet." },
                      seconds: { type: "integer", description: "Minimum: 1, maximum: 10." },
                    },
                  },
                },
              },
            },
          },
        },
        responses: { "200": { description: "ok" } },
      },
    },
  },
});

interface Built {
  properties: Record<string, JsonObject>;
  findings: string[];
}

function build(actions: readonly object[], models: readonly object[] = []): Built {
  const overlay = { overlay: "1.0.0", info: { title: "t", version: "1" }, actions };
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/draw.json", text: page }],
    models: models.map((model, index) => ({ path: `models/${index}.json`, text: JSON.stringify(model) })),
    ...(actions.length === 0 ? {} : { overlay: { path: "overlay.yaml", text: JSON.stringify(overlay) } }),
  });
  const [model] = describeModels(document);
  const properties: Record<string, JsonObject> = JSON.parse(
    JSON.stringify(model?.input.schema["properties"] ?? {}),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { properties, findings: errors.map(({ rule }) => rule) };
}

/** The marks of a field, as `keyword: words`. */
function marks({ properties }: Built, field: string): string[] {
  return Object.keys(Object(properties[field]?.["x-corsac-inferred"]));
}

test("rules that stand in words are marked, with the words and the page", () => {
  const built = build([]);
  expect(built.properties["style"]).toMatchObject({ enum: ["dry", "wet"] });
  expect(built.properties["style"]?.["x-corsac-inferred"]).toEqual({
    enum: {
      text: expect.stringContaining("dry, wet"),
      source: expect.stringMatching(/^pages\/draw\.json:\d+$/),
    },
  });
  expect(marks(built, "seconds").sort()).toEqual(["maximum", "minimum"]);
  expect(marks(built, "prompt")).toEqual([]);
});

const seconds = "$.components.schemas.DrawInput.properties.seconds";
const confirmed = { "x-corsac-confirmed": true };

test.each<[name: string, action: object, style: string[], seconds: string[]]>([
  ["a field", { target: seconds, update: confirmed }, ["enum"], []],
  ["a schema with all its fields", { target: "$.components.schemas.DrawInput", update: confirmed }, [], []],
  ["a model", { target: "$.x-corsac-models[0]", update: confirmed }, [], []],
  ["the service", { target: "$", update: { "x-corsac-service": confirmed } }, [], []],
  ["one rule, by stating it", { target: seconds, update: { maximum: 10 } }, ["enum"], ["minimum"]],
])("an overlay confirms %s", (_name, action, style, rest) => {
  const built = build([action]);
  expect(built.findings).toEqual([]);
  expect(marks(built, "style")).toEqual(style);
  expect(marks(built, "seconds")).toEqual(rest);
});

test("the model's own schema confirms what it says as well", () => {
  const own = {
    title: "Input",
    type: "object",
    properties: {
      prompt: { type: "string" },
      style: { type: "string", enum: ["wet", "dry"] },
      seconds: { type: "integer", minimum: 1, maximum: 20 },
    },
  };
  const built = build(
    [],
    [
      {
        owner: "acme",
        name: "draw",
        latest_version: { openapi_schema: { components: { schemas: { Input: own } } } },
      },
    ],
  );
  expect(marks(built, "style")).toEqual([]);
  expect(marks(built, "seconds")).toEqual(["maximum"]);
});

test.each<[name: string, action: object]>([
  ["a field without one", { target: "$.components.schemas.DrawInput.properties.prompt", update: confirmed }],
  ["a schema without one", { target: "$.components.schemas.DrawOutput", update: confirmed }],
])("a confirmation of nothing is an error: %s", (_name, action) => {
  expect(build([action]).findings).toEqual(["confirmation-without-effect"]);
});

test("a confirmation is true or absent", () => {
  expect(build([{ target: seconds, update: { "x-corsac-confirmed": "yes" } }]).findings).toEqual([
    "extension-invalid",
  ]);
});
