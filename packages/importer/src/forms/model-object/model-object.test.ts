import { describe, expect, it } from "vitest";
import { dumpPage } from "../../../test/pages/dump-page.js";
import { collect, Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { readDocumentation } from "../../read-documentation.js";
import { readFile } from "../read-file.js";

const served: JsonObject = {
  openapi: "3.0.2",
  info: { title: "Cog", version: "0.1.0" },
  paths: { "/predictions": { post: { responses: {} } } },
  components: {
    schemas: {
      Input: {
        type: "object",
        title: "Input",
        required: ["prompt"],
        properties: {
          size: { allOf: [{ $ref: "#/components/schemas/size" }], default: "1:1", "x-order": 1 },
          prompt: { type: "string", "x-order": 0 },
        },
      },
      size: { enum: ["1:1", "16:9"], type: "string", title: "size" },
      Output: { type: "array", items: { type: "string", format: "uri" } },
      PredictionRequest: { type: "object" },
    },
  },
};
const model: JsonObject = {
  owner: "acme",
  name: "painter",
  latest_version: { id: "1a2b", openapi_schema: served },
};
const read = (value: JsonObject, diagnostics = new Diagnostics()) =>
  readFile({ path: "acme_painter.json", text: JSON.stringify(value, null, 1) }, diagnostics);

describe("what a model says of itself", () => {
  it.each([
    ["as a model object", model],
    ["as the document of its server", served],
  ])("%s", (_, value) => {
    const diagnostics = new Diagnostics();
    const [reading] = read(value, diagnostics);
    expect(reading?.pages).toEqual([]);
    expect(diagnostics.all).toEqual([]);
    expect(reading?.models).toMatchObject([
      {
        id: "acme/painter",
        input: {
          properties: { prompt: { type: "string" }, size: { enum: ["1:1", "16:9"], default: "1:1" } },
        },
        output: { type: "array", items: { format: "uri" } },
        location: { file: "acme_painter.json" },
      },
    ]);
    expect(Object.keys(reading?.models?.[0]?.input["properties"] ?? {})).toEqual(["prompt", "size"]);
  });

  it("as the schema of its input alone", () => {
    const [reading] = read({ title: "Input", type: "object", properties: { prompt: { type: "string" } } });
    expect(reading?.models).toMatchObject([{ input: { properties: { prompt: { type: "string" } } } }]);
  });

  it("an API that has schemas of such names is an API", () => {
    const [reading] = read({
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      paths: { "/a": { get: { responses: {} } } },
      components: { schemas: { Version: { properties: { openapi_schema: { type: "object" } } } } },
    });
    expect(reading?.models).toBeUndefined();
    expect(reading?.pages).toHaveLength(1);
  });

  it("is laid under a page among the same files", () => {
    const page = dumpPage({
      path: "/v1/models/acme/painter/predictions",
      body: {
        type: "object",
        properties: { input: { type: "object", properties: { size: { type: "string", default: "4:3" } } } },
      },
    });
    const { document, diagnostics, disagreements } = readDocumentation([
      { path: "page.txt", text: page },
      { path: "painter.json", text: JSON.stringify(model) },
    ]);
    expect(JSON.stringify(document.components)).toContain('"prompt"');
    expect(disagreements).toMatchObject([{ file: "painter.json", disagreement: { property: "size" } }]);
    expect(diagnostics.map(({ rule }) => rule)).toContain("page-contradicts-model-schema");
  });

  it("any other JSON holds no API", () => {
    const diagnostics = collect((found) => read({ properties: { a: 1 } }, found));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["no-api-in-file"]);
  });
});
