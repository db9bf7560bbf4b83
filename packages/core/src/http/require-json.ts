import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "./answer.js";
import { bodyStart } from "./error-body.js";
import { answerDetails, describeAnswer, responseError } from "./response-error.js";

/**
 * The JSON of a successful answer.
 *
 * @throws {CorsacError} the status is that of an error
 * @throws {ProtocolError} the body is no JSON: a web page, or cut off
 */
export function requireJson(answer: Answer): unknown {
  if (answer.status >= 400) throw responseError(answer);
  if (answer.body !== undefined) return answer.body;
  const type = answer.headers.get("content-type") ?? "";
  throw new ProtocolError(`${describeAnswer(answer)} with no valid JSON: ${bodyStart(answer.text)}`, {
    ...answerDetails(answer),
    hint: type.includes("html")
      ? "A web page answered: is baseUrl the address of the API?"
      : "The answer is cut off or no JSON.",
  });
}
