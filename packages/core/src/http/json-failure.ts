import type { ErrorReading } from "../descriptor/service.js";
import type { CorsacError } from "../errors/corsac-error.js";
import { bodyStart } from "../errors/error-body.js";
import type { Answer } from "./answer.js";
import { responseError } from "./response-error.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

/**
 * The error for a response that should have been JSON: by its status, or by its body, such as a web page, or truncated
 * or empty text.
 */
export function jsonFailure(answer: Answer, errors?: ErrorReading): CorsacError {
  if (answer.status >= 400) return responseError(answer, errors);
  const type = answer.headers.get("content-type") ?? "";
  const place = answer.location === undefined ? "" : `, and Location: ${answer.location}`;
  return unexpectedAnswer(answer, `with no valid JSON: ${bodyStart(answer.text)}${place}`, {
    hint: type.includes("html")
      ? "A web page answered: is baseUrl the address of the API?"
      : "The answer is cut off or no JSON.",
  });
}
