import type { LabelledBody } from "./labelled-services.fixture.js";

/** Rejections and failures inside HTTP 200; labeled in the same way as the successes. */
export const failures: readonly LabelledBody[] = [
  [
    "images",
    {
      error: {
        message: "Incorrect API key provided",
        type: "invalid_request_error",
        code: "invalid_api_key",
      },
    },
    "authentication",
  ],
  [
    "images",
    { error: { message: "该令牌额度已用尽", type: "new_api_error", code: "insufficient_user_quota" } },
    "payment",
  ],
  [
    "images",
    {
      error: {
        message: "Your request was rejected by our safety system",
        type: "image_generation_user_error",
        code: "moderation_blocked",
      },
    },
    "safety",
  ],
  ["images", { error: "Rate limit reached, try again in 2s" }, "rate-limit"],
  ["images", { code: 401, msg: "无效的令牌", data: null }, "authentication"],
  ["images", { code: 402, message: "Insufficient balance", data: [] }, "payment"],
  [
    "images",
    { code: "InvalidApiKey", message: "Invalid API-key provided.", request_id: "r1" },
    "authentication",
  ],
  [
    "images",
    {
      code: "DataInspectionFailed",
      message: "Input data may contain inappropriate content.",
      request_id: "r1",
    },
    "safety",
  ],
  ["images", { success: false, message: "生成失败，请稍后重试" }, "server"],
  ["images", { success: false, error: "prompt contains sensitive words" }, "safety"],
  ["images", { base_resp: { status_code: 1008, status_msg: "insufficient balance" } }, "payment"],
  ["images", { base_resp: { status_code: 1026, status_msg: "输入内容涉及敏感内容" }, data: null }, "safety"],
  ["images", { base_resp: { status_code: 1002, status_msg: "rate limit" } }, "rate-limit"],
  ["images", { ret: -1, errmsg: "参数错误: size" }, "input"],
  ["images", { error_code: 18, error_msg: "Open api qps request limit reached" }, "rate-limit"],
  ["images", { errorCode: "MODEL_OVERLOADED", errorMessage: "The model is overloaded" }, "server"],
  ["images", { detail: "Invalid token." }, "authentication"],
  [
    "images",
    {
      detail: [
        { loc: ["body", "size"], msg: "value is not a valid enumeration member", type: "type_error.enum" },
      ],
    },
    "input",
  ],
  ["images", { message: "Forbidden" }, "permission"],
  ["images", { status: "error", message: "Internal server error" }, "server"],
  [
    "images",
    { status: 500, error: "Internal Server Error", path: "/v1/images", timestamp: "2026-01-01T00:00:00Z" },
    "server",
  ],
  ["images", { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }, "server"],
  ["images", { errors: [{ code: "unauthorized", message: "unauthorized" }] }, "authentication"],
  [
    "images",
    {
      Response: {
        Error: {
          Code: "AuthFailure.SignatureFailure",
          Message: "The provided credentials could not be validated",
        },
        RequestId: "r1",
      },
    },
    "authentication",
  ],
  [
    "images",
    {
      ResponseMetadata: {
        RequestId: "r1",
        Error: { Code: "AccessDenied", Message: "User is not authorized" },
      },
    },
    "permission",
  ],
  ["images", { header: { code: 10013, message: "用户输入涉及敏感内容" } }, "safety"],
  ["images", { data: null, code: 50000, message: "系统繁忙" }, "server"],
  ["envelope", { code: 500, msg: "服务器内部错误", data: null }, "server"],
  ["envelope", { code: 429, msg: "请求过于频繁，请稍后再试", data: null }, "rate-limit"],
  ["envelope", { code: 403, msg: "无权访问该模型", data: {} }, "permission"],
  ["envelope", { code: 1001, msg: "账户余额不足，请充值", data: null }, "payment"],
  ["envelope", { code: -1, msg: "内容违规，请修改提示词", data: null }, "safety"],
  ["envelope", { code: 40001, msg: "参数缺失: prompt" }, "input"],
  ["envelope", { code: 0, msg: "fail", success: false, data: null }, "server"],
  [
    "chat",
    {
      error: {
        message: "The model `x` does not exist",
        type: "invalid_request_error",
        param: null,
        code: "model_not_found",
      },
    },
    "not-found",
  ],
  ["chat", { error: { code: 1113, message: "您的账户已欠费，请充值后重试。" } }, "payment"],
  ["chat", { code: 20012, message: "Model does not exist.", data: null }, "not-found"],
  ["chat", { error: { code: 400, message: "This model's maximum context length is 8192 tokens" } }, "input"],
  [
    "chat",
    { object: "error", message: "max_tokens is too large", type: "BadRequestError", code: 400 },
    "input",
  ],
  ["open", { error: { message: "insufficient credits", code: 402 } }, "payment"],
  ["open", { code: 401, message: "Unauthorized" }, "authentication"],
  ["open", { success: false, message: "internal error" }, "server"],
  [
    "task create",
    {
      error: { message: "User quota is not enough", code: "insufficient_user_quota", type: "upstream_error" },
    },
    "payment",
  ],
  ["task create", { code: 401, message: "Authentication Fails (no such user)" }, "authentication"],
  ["task create", { success: false, msg: "提示词包含违禁词" }, "safety"],
  ["task create", { id: null, status: "failed", error: "NSFW content detected" }, "safety"],
  ["task create", { id: "", status: "error", message: "Too many requests" }, "rate-limit"],
  ["task create", { status: "fail", reason: "model is under maintenance" }, "server"],
  ["task create", { code: "AllocationQuota", message: "Free allocated quota exceeded." }, "payment"],
  [
    "task create",
    { statusCode: 400, error: "Bad Request", message: "width must be a multiple of 8" },
    "input",
  ],
  ["task create", { id: "p1", status: "failed", error: "CUDA out of memory" }, "out-of-memory"],
  [
    "task query",
    { id: "p1", status: "failed", error: "The request violates our usage policies", output: null },
    "safety",
  ],
  [
    "task query",
    { id: "p1", status: "failed", error: { code: "Timeout", message: "Task timed out after 600 s" } },
    "timeout",
  ],
  ["task query", { code: 404, message: "task not found" }, "not-found"],
  ["task query", { error: { message: "Invalid token", code: "invalid_api_key" } }, "authentication"],
  ["task query", { success: false, message: "任务不存在" }, "not-found"],
  ["task query", { id: "p1", status: "failed", error: "GPU 显存不足" }, "out-of-memory"],
  [
    "job create",
    { code: 1102, message: "Account balance not enough", request_id: "r1", data: null },
    "payment",
  ],
  ["job create", { code: 1303, message: "parallel task over resource pack limit", data: {} }, "rate-limit"],
  ["job create", { code: 400, msg: "image_url is required", data: { task_id: "" } }, "input"],
  ["job create", { code: 433, msg: "您的IP存在风险，已被风控拦截", data: null }, "permission"],
  ["job create", { code: "error", message: "fail_to_fetch_task", data: null }, "server"],
  ["job create", { success: false, code: 451, message: "prompt rejected by moderation" }, "safety"],
  [
    "job query",
    { code: 0, data: { task_id: "t1", status: "fail", fail_reason: "画面含敏感内容" } },
    "safety",
  ],
  [
    "job query",
    {
      code: 200,
      msg: "success",
      data: { task_id: "t1", status: "fail", fail_reason: "internal error, credits refunded" },
    },
    "server",
  ],
  ["job query", { code: 1203, message: "task id t1 not exist", data: null }, "not-found"],
  [
    "job query",
    { code: 1000, message: "Authentication failed: token expired", data: null },
    "authentication",
  ],
  [
    "proxy create",
    { code: 24, description: "可能包含敏感词", properties: { bannedWord: "x" }, result: null },
    "safety",
  ],
  ["proxy create", { code: 4, description: "quota_not_enough", result: "" }, "payment"],
  ["proxy create", { code: 23, description: "队列已满，请稍后尝试", result: null }, "rate-limit"],
  ["proxy create", { code: 3, description: "无可用的账号实例", result: null }, "server"],
  [
    "proxy query",
    { id: "t1", status: "FAILURE", progress: "100%", failReason: "[Invalid parameter] unrecognized --v 9" },
    "input",
  ],
  ["proxy query", { code: 401, description: "unauthorized", result: null }, "authentication"],
];
