import { expect, test } from "vitest";
import { finishReasonIn, usageIn } from "./answer-facts.js";

test.each([
  ["of chats", { usage: { prompt_tokens: 3, completion_tokens: 5 } }, 3, 5],
  ["inside a last event", { response: { usage: { input_tokens: 2, output_tokens: 4 } } }, 2, 4],
  ["in camel case", { usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2 } }, 1, 2],
  ["in part", { usage: { input_tokens: 2 } }, 2, undefined],
])("tokens %s", (_what, answer, input, output) => {
  const usage = usageIn(answer);
  expect([usage?.inputTokens.total, usage?.outputTokens.total]).toEqual([input, output]);
});

test("cached and reasoning tokens are parts of the totals", () => {
  const usage = usageIn({
    usage: {
      prompt_tokens: 10,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens: 7,
      completion_tokens_details: { reasoning_tokens: 2 },
    },
  });
  expect(usage?.inputTokens).toMatchObject({ total: 10, noCache: 6, cacheRead: 4 });
  expect(usage?.outputTokens).toEqual({ total: 7, text: 5, reasoning: 2 });
});

test("an answer without tokens has no usage, and null is nothing", () => {
  expect(usageIn({ text: "a" })).toBeUndefined();
  expect(usageIn({ usage: null })).toBeUndefined();
});

test.each([
  ["stop", "stop"],
  ["length", "length"],
  ["max_tokens", "length"],
  ["content_filter", "content-filter"],
  ["tool_calls", "tool-calls"],
  ["end_turn", "stop"],
  ["banana", "other"],
])("%s", (raw, unified) => {
  expect(finishReasonIn({ choices: [{ finish_reason: raw }] })).toEqual({ unified, raw });
});
