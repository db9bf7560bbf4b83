import { describe, expect, it } from "vitest";
import { type DumpPage, dumpPage } from "../../../test/pages/dump-page.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const read = (...pages: DumpPage[]) =>
  readDocumentation(pages.map((page, index) => ({ path: `pages/${index}.txt`, text: dumpPage(page) })))
    .document;

const models = (...pages: DumpPage[]): JsonValue[] => arrayMember(read(...pages), "x-corsac-models");
const shown = (...pages: DumpPage[]): [JsonValue | undefined, JsonValue | undefined][] =>
  models(...pages).map((model) => [
    member(model, "id"),
    arrayMember(model, "create").map((binding) => member(binding, "body") ?? null)[0],
  ]);

const body = (...fields: string[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(fields.map((name) => [name, { type: "string" }])),
});
const queued: JsonObject = {
  type: "object",
  properties: { status: { type: "string" }, id: { type: "string" } },
};

describe("a page called like its path", () => {
  it("is the page of a model, if it asks for something to be made", () => {
    const page = (path: string, ...fields: string[]): DumpPage => ({
      title: path,
      path,
      body: body(...fields),
    });
    expect(
      shown(
        page("/heron/quill-1/dev", "prompt"),
        { ...page("/heron/quill-1/dev/redux", "image_url"), response: queued },
        page("/heron/login", "name"),
        { title: "/heron/quill-1/requests/{id}", method: "GET", path: "/heron/quill-1/requests/{id}" },
      ),
    ).toEqual([
      ["heron/quill-1/dev", null],
      ["heron/quill-1/dev/redux", null],
    ]);
  });

  it("is none where it keeps a file and answers nothing", () => {
    const content = { "multipart/form-data": { schema: body("file") } };
    const upload = (summary: string, answer: JsonObject): JsonObject => ({
      post: {
        summary,
        requestBody: { content },
        responses: { "201": { description: "Created", ...answer } },
      },
    });
    const paths = {
      "/heron/logo": upload("/heron/logo", {}),
      "/heron/read": upload("/heron/read", { content: { "application/json": { schema: body("text") } } }),
    };
    const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Heron", version: "1" }, paths });
    const { document } = readDocumentation([{ path: "pages/heron.json", text }]);
    expect(arrayMember(document, "x-corsac-models")).toMatchObject([{ id: "heron/read" }]);
  });

  it("gives its operation the model's name", () => {
    const path = "/heron/quill/v4/edit";
    const document = read({ title: path, path, body: body("prompt") });
    expect(objectMember(objectMember(document.paths, path), "post")["operationId"]).toBe("createQuillV4Edit");
    expect(arrayMember(document, "x-corsac-models")).toMatchObject([
      { id: "heron/quill/v4/edit", name: "quillV4Edit", slug: "quill-v4-edit", title: "quill/v4/edit" },
    ]);
  });
});

describe("pages that share a path", () => {
  const song = (title: string, example: JsonObject, ...fields: string[]): DumpPage => ({
    title,
    path: "/heron/submit/music",
    body: body(...fields),
    example,
  });
  const query: DumpPage = { title: "查询", method: "GET", path: "/heron/fetch/{task_id}" };
  const pages = [
    song("生成歌曲(续写模式)", { prompt: "a", task: "extend" }, "prompt", "task"),
    song("生成歌曲(歌手风格)", { prompt: "a", task: "artist_style" }, "prompt", "task"),
    song("生成歌曲(拼接歌曲)", { clip: "1" }, "clip"),
    song("生成歌曲(自定义模式)", { prompt: "a", task: "" }, "prompt", "task"),
  ];

  it("and take a prompt are modes, called after the field that makes them, else after their titles", () => {
    expect(shown(...pages, query)).toEqual([
      ["heron/music-artist-style", { "/task": "artist_style" }],
      ["heron/music-concat", null],
      ["heron/music-custom", null],
      ["heron/music-extend", { "/task": "extend" }],
    ]);
    expect(models(...pages, query).map((model) => member(model, "kind"))).toEqual(Array(4).fill("task"));
    expect(models(...pages).map((model) => member(model, "kind"))).toEqual(Array(4).fill("answer"));
  });

  it("become one operation, called after what their titles share, with a variant each", () => {
    const document = read(...pages, query);
    const operation = objectMember(objectMember(document.paths, "/heron/submit/music"), "post");
    expect(operation["summary"]).toBe("生成歌曲");
    const content = objectMember(objectMember(operation["requestBody"], "content"), "application/json");
    const titles = arrayMember(content["schema"], "anyOf").map((choice) => {
      const name = String(member(choice, "$ref")).replace("#/components/schemas/", "");
      return member(objectMember(objectMember(document.components, "schemas"), name), "title");
    });
    expect(titles).toEqual(pages.map(({ title }) => title));
  });

  it("do not take what the mode fixes as an input", () => {
    const document = read(...pages);
    const schemas = objectMember(document.components, "schemas");
    expect(Object.keys(objectMember(schemas["MusicExtendInput"], "properties"))).toEqual(["prompt"]);
    expect(Object.keys(objectMember(schemas["MusicExtendRequest"], "properties"))).toEqual([
      "prompt",
      "task",
    ]);
  });

  const chat = (title: string, more: JsonObject = {}): DumpPage => ({
    title,
    path: "/v1/chat/completions",
    body: body("model", "messages"),
    example: { model: "quill-4", messages: [], ...more },
  });

  it("and a model are modes of it; the plainest keeps its id", () => {
    expect(
      shown(
        chat("创建聊天补全 （非流）"),
        chat("创建聊天识图 （流式）", { stream: true }),
        chat("官方Function calling调用"),
      ),
    ).toEqual([
      ["quill-4", { "/model": "quill-4" }],
      ["quill-4-function-calling", { "/model": "quill-4" }],
      ["quill-4-vision-stream", { "/model": "quill-4", "/stream": true }],
    ]);
  });

  it("and have titles that cannot be read differ by a field of their own", () => {
    const page = (title: string, field: string): DumpPage => ({
      ...chat(title),
      body: body("model", "messages", field),
    });
    expect(shown(page("苍鹭", "wings"), page("白鹭", "feather_count")).map(([id]) => id)).toEqual([
      "quill-4",
      "quill-4-feather-count",
    ]);
  });

  it("and say the same in two languages are one model", () => {
    expect(shown(chat("创建聊天补全"), chat("Chat completion"))).toEqual([
      ["quill-4", { "/model": "quill-4" }],
    ]);
  });
});

describe("a field that chooses the model", () => {
  it("without any value takes the one that the title names", () => {
    const page = { path: "/v1/audio/transcriptions", body: body("model", "file") };
    expect(shown({ ...page, title: "音频转文字 quill-4o-transcribe" })).toEqual([
      ["quill-4o-transcribe", { "/model": "quill-4o-transcribe" }],
    ]);
    expect(shown({ ...page, title: "音频转文字" })).toEqual([]);
  });

  it("alone makes nothing: it asks about the model", () => {
    expect(
      shown({ title: "Ask", path: "/v1/show", body: body("model"), example: { model: "heron" } }),
    ).toEqual([]);
  });

  it("takes its example's value, too, beside those that words list", () => {
    const listed = { type: "string", description: "Possible values: quill-1, quill-2" };
    const properties = { ...objectMember(body("input"), "properties"), model: listed };
    const page = { title: "Speak", path: "/v1/speech", body: { type: "object", properties } };
    const document = read({ ...page, example: { model: "quill-3", input: "Hello" } });
    expect(arrayMember(document, "x-corsac-models")).toMatchObject([
      { id: "speech", examples: [{ input: { model: "quill-3", input: "Hello" } }] },
    ]);
    const schemas = objectMember(document.components, "schemas");
    const field = objectMember(objectMember(schemas["SpeechInput"], "properties"), "model");
    expect(field["enum"]).toEqual(["quill-1", "quill-2", "quill-3"]);
  });
});

it("versions that a description lists are models, whose input is not described", () => {
  const versions = { heron: "a".repeat(32), egret: "b".repeat(32) };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "", version: "1" },
    paths: {
      "/v1/predictions": {
        post: {
          summary: "Create by version",
          description: `"${versions.heron}": "acme/heron",\n"${versions.egret}": "acme/egret"`,
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    version: { type: "string" },
                    input: { type: "object", properties: { ink: { type: "string" } } },
                  },
                },
                example: { version: `acme/heron:${versions.heron}`, input: { ink: "blue" } },
              },
            },
          },
          responses: {},
        },
      },
    },
  });
  const listed = readDocumentation([{ path: "pages/a.json", text }]).document;
  const schemas = objectMember(listed.components, "schemas");
  const inputs = arrayMember(listed, "x-corsac-models").map((model) => {
    const schema = objectMember(objectMember(model, "input"), "schema");
    const input = schemas[String(schema["$ref"]).replace("#/components/schemas/", "")];
    return [member(model, "id"), isJsonObject(input) ? Object.keys(objectMember(input, "properties")) : []];
  });
  expect(inputs).toEqual([
    ["acme/egret", []],
    ["acme/heron", ["ink"]],
  ]);
  const request = objectMember(objectMember(schemas["CreateByVersionRequest"], "properties"), "input");
  expect(request["anyOf"]).toEqual([{ $ref: "#/components/schemas/HeronInput" }, { type: "object" }]);
});
