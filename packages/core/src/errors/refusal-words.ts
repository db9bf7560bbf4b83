import type { ErrorCategory } from "../descriptor/error-category.js";
import type { FailureWords } from "../descriptor/failure-words.js";

/**
 * Phrases in a body of HTTP 200 where other services respond with 400 or 403. They apply only to such bodies, and after
 * all of `failureWords`, because the reason of a failed prediction may use the same phrases.
 */
export const refusalWords: readonly FailureWords<ErrorCategory>[] = [
  // AWS and Volcengine, AccessDenied; RFC 9110, 403; Chinese gateways.
  {
    category: "permission",
    words: [
      "access denied",
      "permission denied",
      "not authorized",
      "forbidden",
      "无权",
      "没有权限",
      "权限不足",
    ],
  },
  // JSON Schema; RFC 9110, 400; Chinese gateways.
  {
    category: "input",
    words: [
      "invalid request",
      "invalid input",
      "bad request",
      "validation error",
      "missing parameter",
      "is required",
      "must be",
      "参数缺失",
      "缺少参数",
    ],
  },
];
