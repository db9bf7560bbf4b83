import { dumpPage } from "./dump-page.js";

/** One page of an invented service: a task whose example shows where it is queried. */
export const inkPainterPage: string = dumpPage({
  title: "创建任务 acme/ink-painter",
  method: "POST",
  path: "/acme/v2/models/acme/ink-painter/predictions",
  requestSchema: {
    type: "object",
    properties: {
      input: {
        type: "object",
        properties: {
          subject: { type: "string", description: "要画的东西。" },
          width: { type: "integer", description: "宽度,单位像素。默认值:640。最小值:64,最大值:2048。" },
          height: { type: "integer", description: "高度,单位像素。默认值:480。最小值:64,最大值:2048。" },
          brush: { type: "string", description: "笔触。枚举值:dry, wet, splash。默认值:“dry”。" },
        },
        required: ["subject"],
        "x-apifox-orders": ["subject", "width", "height", "brush"],
      },
    },
    "x-apifox-orders": ["input"],
  },
  requestExample: { input: { subject: "a heron", width: 320, height: 240, brush: "wet" } },
  responseSchema: {
    type: "object",
    properties: {
      id: { type: "string" },
      status: { type: "string" },
      output: { type: "string", description: "图像的 URL。" },
      error: { type: "null" },
      urls: { type: "object", properties: { get: { type: "string" } } },
    },
    required: ["id", "status"],
  },
  responseExample: {
    id: "ink-20260107-0001",
    status: "queued",
    output: null,
    error: null,
    urls: { get: "https://upstream.acme.example/v2/predictions/ink-20260107-0001" },
  },
});
