import type { LabelledBody } from "./labelled-services.fixture.js";

/**
 * Bodies of HTTP 200 in the form of real gateways. They were labeled before the rules that classify them were read: the
 * result is "output", a state, or the category of the error.
 */
export const successes: readonly LabelledBody[] = [
  ["images", { created: 1732000000, data: [{ url: "https://f.example/1.png" }] }, "output"],
  ["images", { created: 1732000000, data: [{ b64_json: "iVBORw0KGgo=" }], error: null }, "output"],
  [
    "images",
    { data: [{ url: "https://f.example/1.png", revised_prompt: "An error message on a screen" }], error: "" },
    "output",
  ],
  ["images", { data: [{ url: "https://f.example/1.png" }], code: 0, message: "success" }, "output"],
  ["images", { data: [{ url: "https://f.example/1.png" }], code: 200, msg: "ok" }, "output"],
  ["images", { data: [{ url: "https://f.example/1.png" }], code: "SUCCESS", message: "成功" }, "output"],
  [
    "images",
    {
      data: [{ url: "https://f.example/1.png" }],
      success: true,
      message: "failed to cache the result, generated anew",
    },
    "output",
  ],
  [
    "images",
    { data: [{ url: "https://f.example/1.png" }], warnings: ["size is deprecated"], errors: [] },
    "output",
  ],
  [
    "images",
    { data: [{ url: "https://f.example/1.png" }], usage: { input_tokens: 9, output_tokens: 0 }, err_code: 0 },
    "output",
  ],
  [
    "images",
    {
      data: [{ url: "https://f.example/1.png" }, { url: "https://f.example/2.png" }],
      status: "succeeded",
      error: {},
    },
    "output",
  ],
  [
    "images",
    { data: [{ url: "https://f.example/1.png" }], base_resp: { status_code: 0, status_msg: "success" } },
    "output",
  ],
  [
    "images",
    {
      data: [{ url: "https://f.example/1.png" }],
      base_resp: { status_code: 0, status_msg: "" },
      metadata: { failed_count: "0", success_count: "1" },
    },
    "output",
  ],
  ["images", { data: [{ url: "https://f.example/1.png" }], request_id: "r-401-403", status: 200 }, "output"],
  ["images", { data: [{ url: "https://f.example/1.png" }], errorCode: null, errorMessage: null }, "output"],
  ["images", { data: [{ url: "https://f.example/1.png" }], ret: 0, errmsg: "ok" }, "output"],
  ["envelope", { code: 0, msg: "success", data: { images: ["https://f.example/1.png"] } }, "output"],
  ["envelope", { code: 200, msg: "操作成功", data: { images: ["https://f.example/1.png"] } }, "output"],
  ["envelope", { code: 1, msg: "ok", data: { images: ["https://f.example/1.png"] } }, "output"],
  ["envelope", { code: 10000, msg: "Success", data: { images: ["https://f.example/1.png"] } }, "output"],
  ["envelope", { code: 0, msg: null, data: { images: ["https://f.example/1.png"], error: null } }, "output"],
  ["envelope", { code: 0, msg: "", data: { images: ["https://f.example/1.png"], nsfw: [false] } }, "output"],
  [
    "envelope",
    { code: 20000, msg: "生成完成", data: { images: ["https://f.example/1.png"] }, success: true },
    "output",
  ],
  [
    "envelope",
    {
      code: 0,
      message: "failed to load the preview, original returned",
      data: { images: ["https://f.example/1.png"] },
    },
    "output",
  ],
  ["envelope", { code: 201, msg: "created", data: { images: ["https://f.example/1.png"] } }, "output"],
  [
    "chat",
    {
      id: "c1",
      choices: [{ message: { content: "Error: the key is invalid" }, finish_reason: "stop" }],
      usage: { total_tokens: 7 },
    },
    "output",
  ],
  [
    "chat",
    {
      id: "c1",
      choices: [{ message: { content: "余额不足是什么意思？" }, finish_reason: "stop" }],
      error: null,
    },
    "output",
  ],
  [
    "chat",
    { choices: [{ message: { content: '{"error": "rate limit"}' }, finish_reason: "length" }], code: 0 },
    "output",
  ],
  [
    "chat",
    { choices: [{ message: { content: "" }, finish_reason: "stop" }], system_fingerprint: null, message: "" },
    "output",
  ],
  [
    "chat",
    {
      choices: [{ message: { content: "ok" }, finish_reason: "stop" }],
      success: true,
      code: "200",
      msg: "请求成功",
    },
    "output",
  ],
  ["open", { text: "a report on errors", error_rate: 0.01 }, "output"],
  ["open", { status: "success", message: "done", text: "x" }, "output"],
  ["open", { result: { code: 7, message: "the seventh" } }, "output"],
  ["open", [{ error: null, label: "cat", score: 0.9 }], "output"],
  ["open", "failed is only a word here", "output"],
  ["open", { success: true, data: null, message: "nothing found" }, "output"],
  ["task create", { id: "p1", status: "queued" }, "pending"],
  ["task create", { id: "p1", status: "queued", error: null, output: null, message: "" }, "pending"],
  [
    "task create",
    { id: "p1", status: "starting", error: "", logs: "", urls: { cancel: "https://g.example/x" } },
    "pending",
  ],
  ["task create", { id: "p1", status: "queued", code: 0, msg: "success", success: true }, "pending"],
  ["task create", { id: "p1", status: "queued", code: 200, message: "任务提交成功" }, "pending"],
  [
    "task create",
    { id: "p1", status: "queued", message: "failed to estimate the waiting time", success: true },
    "pending",
  ],
  [
    "task create",
    { id: "p1", status: "processing", warning: "The balance is low: 3 credits left", progress: 0 },
    "running",
  ],
  [
    "task create",
    { id: "p1", status: "queued", code: "accepted", error: { code: 0, message: "" } },
    "pending",
  ],
  [
    "task create",
    {
      id: "p1",
      status: "queued",
      errors: [],
      warnings: [{ code: "deprecated", message: "seed is ignored" }],
    },
    "pending",
  ],
  [
    "task create",
    {
      id: "p1",
      status: "succeeded",
      output: ["https://f.example/1.png"],
      error: null,
      metrics: { predict_time: 0.4 },
    },
    "succeeded",
  ],
  ["task query", { id: "p1", status: "queued", position: 429 }, "pending"],
  [
    "task query",
    { id: "p1", status: "processing", progress: "45%", error: null, message: "Rendering" },
    "running",
  ],
  [
    "task query",
    {
      id: "p1",
      status: "processing",
      logs: "warning: failed to load xformers\nError: falling back to attention",
      error: "",
    },
    "running",
  ],
  ["task query", { id: "p1", status: "processing", output: [], code: 0, msg: "处理中" }, "running"],
  [
    "task query",
    {
      id: "p1",
      status: "succeeded",
      output: ["https://f.example/1.png"],
      message: "1 of 2 images failed moderation",
      success: true,
    },
    "succeeded",
  ],
  [
    "task query",
    { id: "p1", status: "succeeded", output: ["https://f.example/1.png"], code: 200, error: false },
    "succeeded",
  ],
  [
    "task query",
    {
      id: "p1",
      status: "succeeded",
      output: ["https://f.example/1.png"],
      fail_reason: "",
      failed_reason: null,
    },
    "succeeded",
  ],
  [
    "task query",
    {
      id: "p1",
      status: "succeeded",
      output: ["https://f.example/1.png"],
      error: { message: null, code: null },
    },
    "succeeded",
  ],
  [
    "job create",
    { code: 0, message: "SUCCEED", request_id: "r1", data: { task_id: "t1", status: "submitted" } },
    "pending",
  ],
  ["job create", { code: 200, msg: "success", data: { task_id: "t1" } }, "pending"],
  ["job create", { code: "SUCCESS", message: "", data: { task_id: "t1", status: "queueing" } }, "pending"],
  [
    "job create",
    {
      success: true,
      message: "failed to notify the webhook host, will retry",
      data: { task_id: "t1", status: "submitted" },
    },
    "pending",
  ],
  ["job create", { code: 1, description: "提交成功", data: { task_id: "t1" } }, "pending"],
  [
    "job create",
    { code: 22, description: "排队中，前面还有 3 个任务", data: { task_id: "t1", status: "queueing" } },
    "pending",
  ],
  [
    "job create",
    { status: 200, error: null, data: { task_id: "t1", status: "submitted", error: "" } },
    "pending",
  ],
  [
    "job query",
    { code: 0, message: "", data: { task_id: "t1", status: "generating", progress: 12, fail_reason: "" } },
    "running",
  ],
  [
    "job query",
    { code: 200, msg: "success", data: { task_id: "t1", status: "generating", result: [], error_code: 0 } },
    "running",
  ],
  [
    "job query",
    {
      code: 0,
      data: {
        task_id: "t1",
        status: "success",
        result: [{ url: "https://f.example/1.mp4" }],
        fail_reason: null,
      },
    },
    "succeeded",
  ],
  [
    "job query",
    {
      code: "success",
      message: "ok",
      data: { task_id: "t1", status: "success", result: [{ url: "https://f.example/1.mp4" }], error: {} },
    },
    "succeeded",
  ],
  [
    "job query",
    {
      code: 0,
      message: "超时任务已恢复",
      data: { task_id: "t1", status: "success", result: [{ url: "https://f.example/1.mp4" }] },
    },
    "succeeded",
  ],
  [
    "job query",
    { code: 20, message: "still queueing", data: { task_id: "t1", status: "queueing" } },
    "pending",
  ],
  ["proxy create", { code: 1, description: "提交成功", result: "17320000000000000001" }, "pending"],
  [
    "proxy create",
    { code: 22, description: "排队中，前面还有1个任务", result: "t1", properties: { numberOfQueues: 1 } },
    "pending",
  ],
  [
    "proxy create",
    { code: 21, description: "任务已存在", result: "t1", properties: { status: "SUBMITTED" } },
    "pending",
  ],
  [
    "proxy query",
    { id: "t1", status: "NOT_START", progress: "0%", failReason: null, imageUrl: null },
    "pending",
  ],
  [
    "proxy query",
    {
      id: "t1",
      status: "IN_PROGRESS",
      progress: "73%",
      failReason: "",
      description: "Submit success",
      imageUrl: "",
    },
    "running",
  ],
  [
    "proxy query",
    {
      id: "t1",
      status: "SUCCESS",
      progress: "100%",
      failReason: "",
      imageUrl: "https://f.example/1.png",
      code: 1,
    },
    "succeeded",
  ],
];
