import { describe, expect, it } from "vitest";
import { type DumpPage, dumpPage } from "../../../test/pages/dump-page.js";
import { buildDocument } from "../../build-document.js";
import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";
import { appendNames } from "../../names/names-file.js";

const build = (files: readonly SourceFile[], names?: SourceFile) =>
  buildDocument({ name: "heron", pages: [...files], ...(names === undefined ? {} : { names }) });
const dumps = (...pages: DumpPage[]): SourceFile[] =>
  pages.map((page, index) => ({ path: `pages/${index}.txt`, text: dumpPage(page) }));
const openapi = (paths: JsonObject, schemas: JsonObject = {}): SourceFile[] => [
  {
    path: "pages/api.json",
    text: JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Heron", version: "1" },
      paths,
      components: { schemas },
    }),
  },
];
const post = (schema: JsonValue, more: JsonObject = {}, mediaType = "application/json"): JsonObject => ({
  post: {
    summary: "Create",
    requestBody: { content: { [mediaType]: { schema } } },
    responses: { 200: { description: "" } },
    ...more,
  },
});

/** Of each model: its id, what its one create fixes, and the fields of its input. */
function models(files: readonly SourceFile[], names?: SourceFile) {
  const { document, diagnostics } = build(files, names);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return arrayMember(document, "x-corsac-models").map((model) => {
    const [create, ...others] = arrayMember(model, "create");
    expect(others).toEqual([]);
    const input = objectMember(model, "input");
    const schema = resolveSchema(document, input["schema"]);
    return {
      id: textMember(model, "id"),
      ...(member(create, "body") === undefined ? {} : { body: member(create, "body") }),
      ...(member(create, "path") === undefined ? {} : { path: member(create, "path") }),
      input: Object.keys(objectMember(schema, "properties")).sort(),
    };
  });
}

const listed: JsonObject = { type: "string", enum: ["plume-1", "plume-1-fast", "plume-2"] };
const page = (path: string, model: JsonObject, more: DumpPage = {}, fields: JsonObject = {}): DumpPage => ({
  title: path,
  path,
  body: {
    type: "object",
    properties: { model, prompt: { type: "string" }, ...fields },
    required: ["prompt", ...Object.keys(fields)],
  },
  ...more,
});

describe("a field that takes one of several models is an input", () => {
  it.each<[string, JsonObject, DumpPage]>([
    ["an enumeration", listed, {}],
    ["a default alone", { type: "string", default: "plume-1" }, {}],
    ["alternatives, one of which is any text", { anyOf: [{ type: "string" }, listed] }, {}],
    ["constants", { oneOf: [{ const: "plume-1" }, { const: "plume-2" }] }, {}],
    [
      "names in the description",
      { type: "string", description: "Use plume-1, plume-1-fast or `plume-2`" },
      {},
    ],
    [
      "Chinese names in the description",
      { type: "string", description: "模型：plume-1（标准）、plume-2（高清）" },
      {},
    ],
    [
      "another name in the description than the example's",
      { type: "string", description: "The faster one is plume-1-fast" },
      { example: { model: "plume-1", prompt: "a" } },
    ],
    [
      "several hundred values",
      { type: "string", enum: Array.from({ length: 300 }, (_, index) => `plume-${index}`) },
      {},
    ],
  ])("%s", (_, model, more) => {
    expect(models(dumps(page("/v1/clips/generate", model, more)))).toEqual([
      { id: "clips-generate", input: ["model", "prompt"] },
    ]);
  });

  it.each(["model_name", "modelName", "model_id", "aiModel"])("also where it is called %s", (name) => {
    const schema = { type: "object", properties: { [name]: listed, prompt: { type: "string" } } };
    expect(models(openapi({ "/v1/clips": post(schema) }))).toEqual([
      { id: "clips", input: [name, "prompt"].sort() },
    ]);
  });

  it("also where only its description says so, and the page starts a task", () => {
    const version = { type: "string", description: "The model's version", enum: ["song-v3", "song-v4"] };
    const [model] = models(
      dumps({
        title: "Submit",
        path: "/v1/songs",
        body: { type: "object", properties: { mv: version, tags: { type: "string" } } },
        response: { type: "object", properties: { status: { type: "string" } } },
      }),
    );
    expect(model).toEqual({ id: "songs", input: ["mv", "tags"] });
  });

  it("also beside a member for the input, which then is a part of the whole body", () => {
    const input = { type: "object", properties: { prompt: { type: "string" } } };
    const schema = { type: "object", properties: { model: listed, input, webhook: { type: "string" } } };
    expect(models(openapi({ "/v1/predict": post(schema) }))).toEqual([
      { id: "predict", input: ["input", "model"] },
    ]);
  });

  it("also in a form of several parts", () => {
    const schema = {
      type: "object",
      properties: { model: listed, file: { type: "string", format: "binary" } },
    };
    expect(models(openapi({ "/v1/audio/transcriptions": post(schema, {}, "multipart/form-data") }))).toEqual([
      { id: "audio-transcriptions", input: ["file", "model"] },
    ]);
  });

  it("has the role `model`; names that only words give are examples, which reject nothing", () => {
    const { document } = build(
      dumps(
        page("/v1/clips/generate", { type: "string", description: "One of plume-1 and so on, or plume-2" }),
      ),
    );
    const [model] = arrayMember(document, "x-corsac-models");
    expect(objectMember(model, "roles")).toMatchObject({ model: "/model" });
    const schema = resolveSchema(document, objectMember(model, "input")["schema"]);
    expect(member(objectMember(schema, "properties")["model"], "enum")).toBeUndefined();
    expect(member(objectMember(schema, "properties")["model"], "examples")).toEqual(["plume-1", "plume-2"]);
  });
});

describe("a page names one model", () => {
  it.each<[string, JsonObject, DumpPage]>([
    ["as a constant", { const: "plume-1" }, {}],
    ["as the only value", { type: "string", enum: ["plume-1"] }, {}],
    [
      "in its example, where it offers nothing else",
      { type: "string" },
      { example: { model: "plume-1", prompt: "" } },
    ],
  ])("%s", (_, model, more) => {
    expect(models(dumps(page("/v1/clips", model, more)))).toEqual([
      { id: "plume-1", body: { "/model": "plume-1" }, input: ["prompt"] },
    ]);
  });

  it("in its path", () => {
    const schema = { type: "object", properties: { contents: { type: "string" } } };
    expect(
      models(
        openapi({
          "/v1beta/models/plume-1:generate": post(schema),
          "/v1beta/models/plume-1:stream": post(schema),
          "/v1beta/models/plume-2:generate": post(schema),
        }),
      ),
    ).toEqual([
      { id: "plume-1-generate", input: ["contents"] },
      { id: "plume-1-stream", input: ["contents"] },
      { id: "plume-2", input: ["contents"] },
    ]);
  });

  it("a parameter of the path tells several apart: each is a model", () => {
    const schema = { type: "object", properties: { contents: { type: "string" } } };
    const parameters = [{ name: "model", in: "path", required: true, schema: listed }];
    expect(
      models(openapi({ "/v1beta/models/{model}:generate": post(schema, { parameters }) })).map(
        ({ path }) => path,
      ),
    ).toEqual([{ model: "plume-1" }, { model: "plume-1-fast" }, { model: "plume-2" }]);
  });
});

describe("variants of one operation", () => {
  const one = { type: "object", properties: { model: { const: "plume-1" }, ink: { type: "string" } } };
  const two = { type: "object", properties: { model: listed, paper: { type: "string" } } };

  it("define a model each, with the input of its own", () => {
    const union = { oneOf: [{ $ref: "#/components/schemas/One" }, { $ref: "#/components/schemas/Two" }] };
    expect(models(openapi({ "/v1/drawings": post(union) }, { One: one, Two: two }))).toEqual([
      { id: "drawings-two", input: ["model", "paper"] },
      { id: "plume-1", body: { "/model": "plume-1" }, input: ["ink"] },
    ]);
  });

  it("are told apart by the mapping of a discriminator", () => {
    const open = (field: string): JsonObject => ({
      type: "object",
      properties: { model: { type: "string" }, [field]: { type: "string" } },
    });
    const union = {
      oneOf: [{ $ref: "#/components/schemas/Ink" }, { $ref: "#/components/schemas/Paper" }],
      discriminator: {
        propertyName: "model",
        mapping: { "plume-1": "#/components/schemas/Ink", "plume-2": "#/components/schemas/Paper" },
      },
    };
    expect(
      models(openapi({ "/v1/drawings": post(union) }, { Ink: open("ink"), Paper: open("paper") })),
    ).toEqual([
      { id: "plume-1", body: { "/model": "plume-1" }, input: ["ink"] },
      { id: "plume-2", body: { "/model": "plume-2" }, input: ["paper"] },
    ]);
  });
});

describe("operations that call their model the same", () => {
  const fixed = { type: "string", enum: ["plume-1"] };
  const image = { image: { type: "string" } };

  it.each<[string, JsonObject, string[]]>([
    ["by a list", listed, ["clips-image2video", "clips-text2video"]],
    ["by a constant", fixed, ["plume-1-image2video", "plume-1-text2video"]],
  ])("define a model each, with its own fields: %s", (_, model, ids) => {
    const found = models(
      dumps(page("/v1/clips/text2video", model), page("/v1/clips/image2video", model, {}, image)),
    );
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.map(({ input }) => input.includes("image"))).toEqual([true, false]);
  });

  it("do not contradict each other, whatever their fields are", () => {
    const fields = (list: string[], size: string[]): JsonObject => ({
      ratio: { type: "string", enum: list },
      size: { type: "string", enum: size },
    });
    const { diagnostics } = build(
      dumps(
        page("/v1/clips/one", fixed, {}, fields(["16:9", "1:1"], ["540p"])),
        page("/v1/clips/two", fixed, {}, fields(["1:1", "16:9"], ["2K"])),
        page(
          "/v1/clips/three",
          { type: "string" },
          { example: { model: "plume-1", prompt: "", volume: 1.5 } },
        ),
        page("/v1/clips/four", { type: "string" }, { example: { model: "plume-1", prompt: "", volume: 1 } }),
      ),
    );
    expect(diagnostics.filter(({ rule }) => rule === "contradicting-pages")).toEqual([]);
  });

  it("keep the plain name where one says nothing more", () => {
    expect(
      models(dumps(page("/v1/images", fixed), page("/v1/images/upscale", fixed))).map(({ id }) => id),
    ).toEqual(["plume-1", "plume-1-upscale"]);
  });

  const nameFile = (files: readonly SourceFile[], names?: SourceFile): SourceFile => ({
    path: "names.yaml",
    text: appendNames(names, build(files, names).names) ?? names?.text ?? "",
  });

  it("rename nothing when one comes later", () => {
    const first = dumps(page("/v1/clips/text2video", fixed));
    const names = nameFile(first);
    const both = dumps(page("/v1/clips/image2video", fixed), page("/v1/clips/text2video", fixed));
    const ids = ["plume-1", "plume-1-image2video"];
    expect(models(both, names).map(({ id }) => id)).toEqual(ids);
    expect(models(both, nameFile(both, names)).map(({ id }) => id)).toEqual(ids);
  });

  it("keep what names.yaml says, where two had one name the first in the file", () => {
    const text = [
      "models:",
      "  plume-1: feather",
      "pages:",
      "  POST /v1/clips/text2video /v1/clips/text2video: plume-1",
      "  POST /v1/clips/image2video /v1/clips/image2video: plume-1",
    ].join("\n");
    const names = { path: "names.yaml", text: `${text}\n` };
    const both = dumps(page("/v1/clips/image2video", listed), page("/v1/clips/text2video", listed));
    expect(models(both, names).map(({ id }) => id)).toEqual(["clips-image2video", "plume-1"]);
    expect(arrayMember(build(both, names).document, "x-corsac-models")).toMatchObject([
      {},
      { name: "feather" },
    ]);
  });

  it("an overlay makes them two ways to create one", () => {
    const overlay = [
      "overlay: 1.0.0",
      "info: { title: Heron, version: '1' }",
      "actions:",
      "  - target: $['x-corsac-models'][?@.id=='plume-1-text2video']",
      "    update:",
      "      create:",
      "        - operation: createClipImage2video",
      "          body: { /model: plume-1 }",
      "          present: [/image]",
      "  - target: $['x-corsac-models'][?@.id=='plume-1-image2video']",
      "    remove: true",
    ].join("\n");
    const pages = dumps(page("/v1/clips/text2video", fixed), page("/v1/clips/image2video", fixed, {}, image));
    const { document, diagnostics } = buildDocument({
      name: "heron",
      pages,
      overlay: { path: "overlay.yaml", text: overlay },
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      arrayMember(document, "x-corsac-models").map((model) => [
        member(model, "id"),
        arrayMember(model, "create").map((create) => member(create, "operation")),
      ]),
    ).toEqual([["plume-1-text2video", ["createClipText2video", "createClipImage2video"]]]);
  });
});

it("pages of one operation with other versions are a model each", () => {
  const version = (name: string): DumpPage => ({
    title: `Create ${name}`,
    path: "/v1/predictions",
    body: {
      type: "object",
      properties: {
        version: { type: "string" },
        input: { type: "object", properties: { [name]: { type: "string" } } },
      },
    },
    example: { version: `acme/${name}:1a2b`, input: {} },
  });
  expect(models(dumps(version("ink"), version("paper")))).toEqual([
    { id: "acme/ink", body: { "/version": "acme/ink:1a2b" }, input: ["ink"] },
    { id: "acme/paper", body: { "/version": "acme/paper:1a2b" }, input: ["paper"] },
  ]);
});
