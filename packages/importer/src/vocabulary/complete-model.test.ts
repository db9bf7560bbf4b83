import { expect, it } from "vitest";
import { buildFolder, overlay, page } from "../../test/hints/hint-case.js";
import { describeModels } from "../describe/describe-models.js";

const films = page(`/films/{engine}:
  post:
    summary: Make a film
    description: Films what the words say.
    parameters: [{ name: engine, in: path, required: true, schema: { type: string } }]
    requestBody: { content: { application/json: { schema: { type: object, required: [model, words], properties: { model: { type: object, required: [name], properties: { name: { type: string } } }, words: { type: string }, look: { type: object, properties: { grain: { type: boolean }, hue: { type: string } } }, webhook: { type: string, format: uri } } } } } }
    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { film: { type: string, format: uri } } } } } } }`);

const made = (model: string) => {
  const { document, diagnostics } = buildFolder({
    "pages/films.yaml": films,
    "overlay.yaml": overlay(`- target: $\n  update: { x-corsac-models: [${model}] }`),
  });
  return { diagnostics, models: describeModels(document) };
};

it("a model that no page names is what its create takes and answers", () => {
  const { diagnostics, models } = made(
    "{ id: owl, kind: answer, create: [{ operation: 'POST /films/owl', body: { /model/name: owl, /look/hue: red } }] }",
  );
  expect(diagnostics).toEqual([]);
  expect(models).toMatchObject([
    {
      id: "owl",
      description: "Films what the words say.",
      media: "file",
      create: [{ path: { engine: "owl" } }],
      input: {
        pointer: "",
        schema: {
          required: ["words"],
          properties: { words: {}, look: { properties: { grain: { type: "boolean" } } } },
        },
      },
      output: { documented: true, files: [{ pointer: "/film" }] },
    },
  ]);
  const properties = Object(models[0]?.input.schema)["properties"];
  expect(Object.keys(properties)).toEqual(["words", "look"]);
  expect(Object.keys(properties.look.properties)).toEqual(["grain"]);
});

it("its input may stand inside of the request", () => {
  const { diagnostics, models } = made(
    "{ id: owl, kind: answer, create: [{ operation: 'POST /films/owl' }], input: { pointer: /look } }",
  );
  expect(diagnostics).toEqual([]);
  expect(Object.keys(Object(models[0]?.input.schema)["properties"])).toEqual(["grain", "hue"]);
});

it("a value of its path may be a field of its input, by the name of the parameter or by a pointer", () => {
  for (const engine of ["{ from: input }", "{ from: input, pointer: /engine }"]) {
    const { diagnostics, models } = made(
      `{ id: owl, kind: answer, create: [{ operation: 'POST /films/{engine}', path: { engine: ${engine} } }] }`,
    );
    expect(diagnostics).toEqual([]);
    expect(models).toMatchObject([
      {
        create: [{ path: { engine: { from: "input", pointer: "/engine" } } }],
        input: { pointer: "", schema: { required: ["engine", "model", "words"] } },
      },
    ]);
    expect(Object(models[0]?.input.schema)["properties"].engine).toEqual({
      type: "string",
      minLength: 1,
      pattern: "^[^/]*$",
    });
  }
});

it("another field of its input than that of the parameter must exist", () => {
  const { diagnostics } = made(
    "{ id: owl, kind: answer, create: [{ operation: 'POST /films/{engine}', path: { engine: { from: input, pointer: /deep/engine } } }] }",
  );
  expect(diagnostics).toMatchObject([{ rule: "pointer-unknown", severity: "error" }]);
});
