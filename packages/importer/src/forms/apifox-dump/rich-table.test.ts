import { describe, expect, test } from "vitest";
import { tablePage } from "../../../test/pages/table-page.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const { document, diagnostics } = readDocumentation([{ path: "page.md", text: tablePage }]);
const post = objectMember(objectMember(document.paths, "/v1/pictures/{style}"), "post");

describe("a table with all that a dump may have loses nothing", () => {
  test("its head and its parameters", () => {
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["authorization-header"]);
    expect(post).toMatchObject({
      summary: "创建图片",
      deprecated: true,
      description: "画一张图。\n结果是任务，请轮询。",
      parameters: [
        { name: "style", in: "path", description: "风格。\n必须已知。", example: "oil" },
        { name: "dry_run", in: "query", schema: { type: "boolean" }, example: false },
        { name: "X-Trace", in: "header" },
        { name: "session", in: "cookie" },
      ],
    });
    expect(document["security"]).toEqual([{ bearer: [] }]);
  });

  test("its body, at every depth", () => {
    expect(document.components).toMatchObject({
      schemas: {
        CreatePictureRequest: {
          required: ["prompt"],
          properties: {
            prompt: {
              description: "画什么。\n一两句话 | 更多会被截断。",
              maxLength: 1000,
              examples: ["雪中的狐狸"],
            },
            format: {
              enum: ["png", "webp"],
              default: "png",
              "x-enum-varnames": ["无损", "小"],
              "x-enum-descriptions": ["大文件", "小文件"],
            },
            size: { required: ["width", "height"], properties: { width: { minimum: 64, maximum: 2048 } } },
            references: {
              minItems: 1,
              items: { required: ["url"], properties: { tags: { type: "array" } } },
            },
            seed: { type: ["integer", "null"], deprecated: true },
          },
        },
      },
    });
    expect(post["requestBody"]).toMatchObject({
      content: {
        "application/json": {
          examples: {
            example: { summary: "最小" },
            "example-2": { summary: "全部", value: { format: "webp" } },
          },
        },
      },
    });
  });

  test("its responses with their examples", () => {
    expect(post["responses"]).toMatchObject({
      "200": {
        description: "成功",
        content: {
          "application/json": {
            schema: { required: ["id"], properties: { outputs: { items: { properties: { url: {} } } } } },
            examples: { example: { summary: "排队", value: { id: "t1" } }, "example-2": { summary: "完成" } },
          },
        },
      },
      "400": {
        content: {
          "application/json": { examples: { example: { summary: "空", value: { error: "empty" } } } },
        },
      },
      "401": { description: "未授权" },
    });
  });
});
