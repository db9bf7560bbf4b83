import type { ErrorReading } from "../descriptor/service.js";
import type { CorsacError } from "../errors/corsac-error.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "./answer.js";
import { answerDetails, describeAnswer, responseError } from "./response-error.js";

/** What is wrong with an answer that should have been JSON: its status, or its body: a web page, cut off, or empty. */
export function jsonFailure(answer: Answer, errors?: ErrorReading): CorsacError {
  if (answer.status >= 400) return responseError(answer, errors);
  const type = answer.headers.get("content-type") ?? "";
  return new ProtocolError(`${describeAnswer(answer)} with no valid JSON: ${bodyStart(answer.text)}`, {
    ...answerDetails(answer),
    hint: type.includes("html")
      ? "A web page answered: is baseUrl the address of the API?"
      : "The answer is cut off or no JSON.",
  });
}
