import { expect, test } from "vitest";
import { responseError } from "./response-error.js";

/** How gateways and frameworks wrap an error: all become one shape. */
test.each<[string, number, unknown, string, string]>([
  [
    "OpenAI style",
    400,
    { error: { message: "no", type: "invalid_request_error", code: "x" } },
    "input",
    "no",
  ],
  ["error and code", 500, { error: "no", code: 1 }, "server", "no"],
  ["detail", 404, { detail: "no" }, "not-found", "no"],
  ["a problem", 422, { title: "Invalid", detail: "no", status: 422, invalid_fields: [] }, "input", "no"],
  ["FastAPI", 422, { detail: [{ loc: ["body", "prompt"], msg: "no", type: "missing" }] }, "input", "no"],
  ["a description", 409, { code: 24, description: "no" }, "server", "no"],
  ["errors", 403, { errors: [{ message: "no" }, { message: "never" }] }, "permission", "no; never"],
  ["plain JSON text", 401, "no", "authentication", "no"],
  ["data in an envelope", 500, { code: -1, message: "", data: "no" }, "server", "no"],
  ["inside HTTP 200", 200, { code: 401, message: "no" }, "authentication", "no"],
  ["deep inside HTTP 200", 200, { error: { code: "429", message: "no" } }, "rate-limit", "no"],
  [
    "a number of one's own inside HTTP 200",
    200,
    { code: 1102, message: "Account balance not enough" },
    "payment",
    "Account balance not enough",
  ],
  [
    "a safety filter",
    400,
    { error: { message: "flagged by moderation" } },
    "safety",
    "flagged by moderation",
  ],
  [
    "a field called timeout",
    400,
    { detail: "timeout must be a number" },
    "input",
    "timeout must be a number",
  ],
  ["too much of it", 413, { message: "body is larger than 10 MB" }, "input", "body is larger than 10 MB"],
  ["what was removed", 410, { message: "no" }, "not-found", "no"],
  [
    "a prompt that is not allowed",
    403,
    { message: "content policy violation" },
    "safety",
    "content policy violation",
  ],
  ["an empty account", 403, { error: { message: "no", code: "insufficient_user_quota" } }, "payment", "no"],
  ["an empty account in words", 429, { message: "余额不足" }, "payment", "余额不足"],
  ["a code alone", 400, { code: "DataInspectionFailed", message: "no" }, "safety", "no"],
  ["a limit", 429, { message: "请求超时，请重试" }, "rate-limit", "请求超时，请重试"],
])("%s", (_name, status, body, category, words) => {
  const url = "https://gateway.example/v1/x";
  const text = JSON.stringify(body);
  const answer = { method: "POST", url, status, headers: new Headers(), text, body, requestId: "r1" };
  const error = responseError({ ...answer, at: 0, authenticated: true });
  expect(error).toMatchObject({ category, status, url, method: "POST", requestId: "r1" });
  expect(error.message).toBe(`POST ${url} answered ${status}: ${words}`);
});

test("what a service calls its failures counts first", () => {
  const text = '{"code":"E7","message":"no"}';
  const answer = {
    method: "GET",
    url: "u",
    status: 500,
    headers: new Headers(),
    text,
    body: { code: "E7", message: "no" },
    requestId: undefined,
  };
  const reading = { categories: [{ category: "out-of-memory", words: ["E7"] }] } as const;
  expect(responseError({ ...answer, at: 0, authenticated: true }, reading)).toMatchObject({
    category: "out-of-memory",
  });
});
