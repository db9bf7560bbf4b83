import { expect, it, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { objectMember } from "../document/json-values.js";
import { explainedWords } from "./explained-words.js";

test.each([
  ["0 排队中 1 处理中 2 成功 3 失败", { 0: "pending", 1: "running", 2: "succeeded", 3: "failed" }],
  [
    "状态：0-待处理，1-绘制中，2-已完成，-1-已取消",
    { 0: "pending", 1: "running", 2: "succeeded", "-1": "canceled" },
  ],
  ["0: queued, 1: running, 2: succeeded", { 0: "pending", 1: "running", 2: "succeeded" }],
  [
    "queued 排队中，drawing 绘制中，finished 已完成",
    { queued: "pending", drawing: "running", finished: "succeeded" },
  ],
  // No state: amounts, and a single label.
  ["最多 4 张图片，每张 2 秒", {}],
  ["2 成功", {}],
  ["1 未完成的部分，2 其他内容", {}],
])("%s", (text, want) => {
  expect(Object.fromEntries(explainedWords(text))).toEqual(want);
});

const page = (status: string): string => `openapi: 3.1.0
info: { title: Kites, version: '1' }
paths:
  /v1/models/sky/kite/jobs:
    post:
      summary: 制作风筝
      requestBody: { content: { application/json: { schema: { type: object, properties: { prompt: { type: string } } } } } }
      responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { job_id: { type: string } } } } } } }
  /v1/jobs/{job_id}:
    get:
      summary: 查询
      parameters: [{ name: job_id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { job_id: { type: string }, status: ${status}, output: { type: string, format: uri } } } } } } }
`;

it.each([
  ["in a description", "{ type: integer, description: '0 排队中，1 制作中，2 已完成，3 失败' }"],
  [
    "beside the values",
    "{ type: integer, enum: [0, 1, 2, 3], x-apifox-enum: [{ value: 0, name: '', description: 排队中 }, { value: 1, name: '', description: 制作中 }, { value: 2, name: '', description: 已完成 }, { value: 3, name: '', description: 失败 }] }",
  ],
])("numbers are states of a lifecycle where the page explains them: %s", (_, status) => {
  const { document } = buildDocument({
    name: "kites",
    pages: [{ path: "pages/k.yaml", text: page(status) }],
  });
  const [lifecycle] = Object.values(objectMember(document, "x-corsac-lifecycles"));
  expect(lifecycle).toMatchObject({
    id: "/job_id",
    state: {
      pointer: "/status",
      words: { 0: "pending", 1: "running", 2: "succeeded", 3: "failed" },
    },
  });
});

it("a number that nothing explains is no status word", () => {
  const pages = [{ path: "pages/k.yaml", text: page("{ type: integer, description: HTTP 状态码 }") }];
  const { document } = buildDocument({ name: "kites", pages });
  expect(document["x-corsac-lifecycles"] ?? {}).toEqual({});
});
