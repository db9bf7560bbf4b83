import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { suggestSharedOutputs } from "./shared-outputs.js";

const text: JsonObject = { type: "string" };
const json = (schema: JsonObject, example?: JsonObject): JsonObject => ({
  "200": {
    description: "",
    content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
  },
});

/** Three models whose work one operation answers for. */
function service(answer: JsonObject, example?: JsonObject, media = ["image", "image", "video"]): JsonObject {
  const names = ["a", "b", "c"];
  const create = (name: string): JsonObject => ({
    post: {
      operationId: `create_${name}`,
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { prompt: text, image_urls: { type: "array", items: text } },
            },
          },
        },
      },
      responses: json({ type: "object", properties: { id: text, status: text } }),
    },
  });
  return {
    openapi: "3.1.0",
    paths: {
      ...Object.fromEntries(names.map((name) => [`/q/${name}`, create(name)])),
      "/q/tasks/{id}": {
        get: {
          operationId: "getTask",
          responses: json({ type: "object", properties: { id: text, status: text, ...answer } }, example),
        },
      },
    },
    components: { schemas: { aOutput: {}, bOutput: {}, cOutput: {} } },
    "x-corsac-models": names.map((name, index) => ({
      id: name,
      media: media[index] ?? "file",
      create: [{ operation: `create_${name}` }],
      output: { schema: { $ref: `#/components/schemas/${name}Output` } },
    })),
  };
}

const proposals = (document: JsonObject): [string, unknown][] =>
  suggestSharedOutputs(document, [], new Set()).map(({ action }) => [action.target, action.update]);

test("one action for all models of the kind of media that the answer shows", () => {
  const shown = { id: "7", status: "done", output: { images: [{ url: "https://files.example/1.png" }] } };
  expect(proposals(service({ output: {} }, shown))).toEqual([
    [
      "$.components.schemas['aOutput','bOutput']",
      {
        type: "object",
        properties: {
          images: {
            type: "array",
            items: { type: "object", properties: { url: { type: "string", format: "uri" } } },
          },
        },
      },
    ],
  ]);
});

test("an output that is only described, with an address by its name", () => {
  const document = service({ video_url: text }, undefined, ["image", "video", "video"]);
  expect(proposals(document)).toEqual([
    ["$.components.schemas['bOutput','cOutput']", { type: "string", format: "uri" }],
  ]);
});

test("what the request has as well is left out", () => {
  const output = { image_urls: ["https://files.example/in.png"], image: "https://files.example/out.png" };
  const [[, update] = []] = proposals(service({ output: {} }, { id: "7", status: "done", output }));
  expect(update).toEqual({ type: "object", properties: { image: { type: "string", format: "uri" } } });
});

test.each([
  ["an answer that names its model", { model: "a" }],
  ["an answer without a file", { output: { text: "hello" } }],
])("%s proves nothing of the others", (_, more) => {
  const shown = { id: "7", status: "done", output: "https://files.example/1.png", ...more };
  expect(proposals(service({ output: {}, model: text }, shown))).toEqual([]);
});

test("a kind of media that is unknown proves nothing", () => {
  const shown = { id: "7", status: "done", output: "https://files.example/1" };
  expect(proposals(service({ output: {} }, shown))).toEqual([]);
});
