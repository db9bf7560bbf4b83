import { expect, test } from "vitest";
import { RateLimitError } from "../errors/rate-limit-error.js";
import { ServiceError } from "../errors/service-error.js";
import type { Answer } from "./answer.js";
import { refusalInside } from "./refusal-inside.js";

function answered(body: object, status = 200): Answer {
  return {
    method: "GET",
    url: "https://gateway.example/a",
    status,
    headers: new Headers(),
    text: JSON.stringify(body),
    body,
    at: 0,
    authenticated: true,
    requestId: undefined,
  };
}

test.each([
  [
    "a message of too many requests is a 429, with its wait",
    new RateLimitError("slow down"),
    { retry_after: 3 },
    200,
    { status: 429, retryAfter: 3000 },
  ],
  [
    "a status in the body is the status",
    new ServiceError("broken"),
    { code: 503, retry_after: 2 },
    200,
    { status: 503, retryAfter: 2000 },
  ],
  [
    "a status in the body without a wait",
    new ServiceError("broken"),
    { code: 500 },
    200,
    { status: 500, retryAfter: undefined },
  ],
  [
    "a failure without a status is no refusal",
    new ServiceError("broken"),
    { message: "broken" },
    200,
    undefined,
  ],
  ["an error status is not inside the body", new RateLimitError("slow down"), { code: 429 }, 400, undefined],
  ["another error is no refusal", new TypeError("broken"), { code: 429 }, 200, undefined],
])("%s", (_name, failure, body, status, expected) => {
  expect(refusalInside(failure, answered(body, status))).toEqual(expected);
});
