import { expect, test } from "vitest";
import { categoryOf } from "./category-of.js";
import { failureWords } from "./failure-words.js";

test.each<[string, string | undefined]>([
  ["图片内容涉嫌违规，未通过审核", "safety"],
  ["内容包含敏感词", "safety"],
  ["触发风控", "safety"],
  ["您的提示词未通过内容安全审核", "safety"],
  ["生成结果涉黄，已拦截", "safety"],
  ["Content violates our usage policies", "safety"],
  ["blocked by our content filters", "safety"],
  ["The input or output was flagged as sensitive. (E005)", "safety"],
  ["Request Moderated", "safety"],
  ["content_policy_violation", "safety"],
  ["InputTextSensitiveContentDetected.PolicyViolation", "safety"],
  ["DataInspectionFailed: Input data may contain inappropriate content.", "safety"],
  ["NSFW content detected", "safety"],
  ["余额不足，请充值", "payment"],
  ["用户额度不足", "payment"],
  ["账户已欠费", "payment"],
  ["当前积分不足以完成任务", "payment"],
  ["insufficient_user_quota", "payment"],
  ["You exceeded your current quota, please check your plan and billing details.", "payment"],
  ["Your credit balance is too low", "payment"],
  ["显存不足", "out-of-memory"],
  ["GPU 显存资源不足，请降低分辨率", "out-of-memory"],
  ["CUDA out of memory. Tried to allocate 2.00 GiB", "out-of-memory"],
  ["OutOfMemoryError", "out-of-memory"],
  ["torch.cuda.OutOfMemory", "out-of-memory"],
  ["worker was OOMKilled", "out-of-memory"],
  ["任务超时", "timeout"],
  ["排队超过了最长时间", "timeout"],
  ["DEADLINE_EXCEEDED", "timeout"],
  ["Prediction timed out", "timeout"],
  ["请求过于频繁，请稍后再试", "rate-limit"],
  ["当前并发数已达上限限制，触发限流", "rate-limit"],
  ["RateLimitReached: too many requests", "rate-limit"],
  ["Request was throttled.", "rate-limit"],
  // Ordinary words that only look alike.
  ["The seed is case sensitive", undefined],
  ["Use a moderate guidance", undefined],
  ["moderation must be one of low, auto", undefined],
  ["the room is empty", undefined],
  ["Your balance wheel image is invalid", undefined],
  ["prompt is too long", undefined],
  ["图片尺寸不支持", undefined],
  ["", undefined],
])("%s: %s", (words, want) => {
  expect(categoryOf(words)).toBe(want);
});

test("what a service calls its own failures counts first", () => {
  const own = [
    { category: "payment", words: ["E-1102", "流量包"] },
    { category: "server", words: ["moderation system … unavailable"] },
  ] as const;
  expect(categoryOf("任务失败 (E1102)", own)).toBe("payment");
  expect(categoryOf("E11029", own)).toBeUndefined();
  expect(categoryOf("流量包已用尽", own)).toBe("payment");
  expect(categoryOf("The moderation system is unavailable", own)).toBe("server");
  expect(categoryOf("The moderation system is unavailable")).toBe("safety");
  expect(categoryOf("显存不足", own)).toBe("out-of-memory");
});

test("every phrase of the table is found by itself", () => {
  for (const { category, words } of failureWords) {
    for (const phrase of words) expect(categoryOf(phrase.replaceAll("…", "")), phrase).toBe(category);
  }
});
