import { describe, expect, it } from "vitest";
import { buildDocument } from "../../build-document.js";
import type { JsonObject } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember } from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";

const parameter = {
  name: "model",
  in: "path",
  required: true,
  schema: { type: "string" },
  description: "Which.",
};
const contents = { type: "object", properties: { contents: { type: "string" } }, required: ["contents"] };

/** The models of a service with one operation, and the findings that are errors. */
function modelsOf(
  path: string,
  { schema = contents, parameters = [parameter], ...more }: JsonObject = {},
): { id: unknown; create: unknown; input: JsonObject | undefined; examples: unknown }[] {
  const { example, method = "post", ...operation } = more;
  const content = { "application/json": { schema, ...(example === undefined ? {} : { example }) } };
  const page = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      [path]: {
        [String(method)]: {
          parameters,
          requestBody: { content },
          responses: {
            "200": { description: "", content: { "application/json": { schema: { type: "object" } } } },
          },
          ...operation,
        },
      },
    },
  };
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/acme.json", text: JSON.stringify(page) }],
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return arrayMember(document as JsonObject, "x-corsac-models")
    .filter(isJsonObject)
    .map(({ id, create, input, examples }) => ({
      id,
      create,
      input: resolveSchema(document, isJsonObject(input) ? input["schema"] : undefined),
      examples,
    }));
}

describe("a path with a place for any model's name", () => {
  it("is one model, whose input has the name as a field", () => {
    expect(modelsOf("/v1beta/models/{model}:generate", { operationId: "generate" })).toMatchObject([
      {
        id: "models-generate",
        create: [{ operation: "generate", path: { model: { from: "input", pointer: "/model" } } }],
        input: {
          properties: { model: { type: "string", description: "Which." }, contents: { type: "string" } },
          required: ["model", "contents"],
        },
      },
    ]);
  });

  it("is one where a segment follows, and what is asked for is made", () => {
    const prompt = { type: "object", properties: { prompt: { type: "string" } } };
    expect(modelsOf("/v1/models/{model}/predict", { schema: prompt })).toMatchObject([
      { id: "models-predict", input: { required: ["model"] } },
    ]);
  });

  it("has an input of its own beside a member that is made for it", () => {
    const wrapped = { type: "object", properties: { input: contents } };
    const [model] = modelsOf("/v1/{model}:generate", { schema: wrapped });
    expect(Object.keys(model?.input?.["properties"] ?? {})).toEqual(["model", "input"]);
  });

  it.each([
    ["/{owner}/{app}", { owner: "/owner", app: "/app" }],
    [
      "/v1/models/{model_owner}/{model_name}/predictions",
      { model_owner: "/model_owner", model_name: "/model_name" },
    ],
    ["/openai/deployments/{deployment-id}/images", { "deployment-id": "/deployment-id" }],
  ])("is one at %s, where something is made", (path, fields) => {
    const parameters = Object.keys(fields).map((name) => ({ ...parameter, name }));
    const prompt = { type: "object", properties: { prompt: { type: "string" } } };
    const [model] = modelsOf(path, { schema: prompt, parameters });
    expect(model?.create).toMatchObject([
      {
        path: Object.fromEntries(
          Object.entries(fields).map(([name, pointer]) => [name, { from: "input", pointer }]),
        ),
      },
    ]);
    expect(model?.input?.["required"]).toEqual(Object.keys(fields));
    expect(modelsOf(path, { parameters })).toEqual([]);
  });

  it("takes one segment that is not empty", () => {
    const [model] = modelsOf("/v1/models/{model}:generate");
    expect(model?.input).toMatchObject({ properties: { model: { minLength: 1, pattern: "^[^/]*$" } } });
  });

  it.each([
    ["/v1/{model}:generate", { schema: { type: "string", pattern: "^models/[^/]+$" } }, "^models/[^/]+$"],
    ["/v1/{model=models/*}:generate", {}, "^models/[^/]+$"],
    ["/v1/{+model}:generate", {}, undefined],
    ["/v1/{model}:generate", { "x-other": true, allowReserved: true }, undefined],
  ])("takes several where %s %j says so", (path, more, pattern) => {
    const [model] = modelsOf(path, { parameters: [{ ...parameter, ...more }] });
    const source = { from: "input", pointer: "/model", allowReserved: true };
    expect(model?.create).toMatchObject([{ path: { model: source } }]);
    expect(model?.input?.["properties"]).toMatchObject({ model: { minLength: 1 } });
    expect(member(objectMember(model?.input, "properties")["model"], "pattern")).toBe(pattern);
  });

  it.each([
    [{ type: "string", pattern: "^[a-z]+$" }],
    [{ type: "string", pattern: "^[^/]+$" }],
    [{ type: "integer" }],
  ])("a value is as %j says", (schema) => {
    const parameters = [{ ...parameter, schema }];
    const [model] = modelsOf("/v1/models/{model}:generate", { parameters, operationId: "generate" });
    expect(model?.input).toMatchObject({ properties: { model: schema } });
    expect(model?.create).toEqual([
      { operation: "generate", path: { model: { from: "input", pointer: "/model" } } },
    ]);
  });

  it("has examples where the page shows both parts of them", () => {
    const prompt = { type: "object", properties: { prompt: { type: "string" } } };
    const shown = { schema: prompt, example: { prompt: "a fox" } };
    expect(modelsOf("/v1/models/{model}/predict", shown)).toMatchObject([{ examples: undefined }]);
    const parameters = [{ ...parameter, example: "plume-1" }];
    expect(modelsOf("/v1/models/{model}/predict", { ...shown, parameters })).toMatchObject([
      { examples: [{ input: { model: "plume-1", prompt: "a fox" } }] },
    ]);
  });

  it.each([
    ["that is changed", "/v1/models/{model}", { method: "put" }],
    ["that nothing is made with", "/v1/models/{model}/tags", {}],
    ["that is another thing", "/v1/files/{file}:generate", {}],
  ])("is none %s", (_, path, more) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ ...parameter, name: name ?? "" }));
    expect(modelsOf(path, { ...more, parameters: names })).toEqual([]);
  });
});

describe("other parameters before the name of a model", () => {
  const named = (...names: string[]) => names.map((name) => ({ ...parameter, name }));

  it.each([
    ["/v1/{kind}/{model}:make", ["kind", "model"]],
    ["/v1/{owner}/models/{model}:generate", ["owner", "model"]],
    ["/v1/projects/{project}/locations/{location}/models/{model}:predict", ["project", "location", "model"]],
  ])("%s is one model, whose input has all of them", (path, names) => {
    const [model, ...more] = modelsOf(path, { parameters: named(...names) });
    expect(more).toEqual([]);
    expect(model?.create).toMatchObject([
      { path: Object.fromEntries(names.map((name) => [name, { from: "input", pointer: `/${name}` }])) },
    ]);
    expect(model?.input?.["required"]).toEqual([...names, "contents"]);
  });

  it("is one where something is made", () => {
    const prompt = { type: "object", properties: { prompt: { type: "string" } } };
    const parameters = named("account_id", "model_name");
    const [model] = modelsOf("/accounts/{account_id}/ai/run/{model_name}", { schema: prompt, parameters });
    expect(model?.input?.["required"]).toEqual(["account_id", "model_name"]);
  });

  it("is none where the last one is no model, or nothing is made", () => {
    const prompt = { type: "object", properties: { prompt: { type: "string" } } };
    const parameters = named("model", "run");
    expect(modelsOf("/models/{model}/runs/{run}", { schema: prompt, parameters })).toEqual([]);
    expect(modelsOf("/{kind}/{model}/likes", { parameters: named("kind", "model") })).toEqual([]);
  });
});
