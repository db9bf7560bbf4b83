import type { ErrorReading } from "../descriptor/service.js";
import type { Answer } from "./answer.js";
import { jsonFailure } from "./json-failure.js";

/**
 * The JSON of a successful response.
 *
 * @param errors the positions of error information
 * @throws {CorsacError} the status is an error
 * @throws {ProtocolError} the body is not JSON: a web page, or truncated
 */
export function requireJson(answer: Answer, errors?: ErrorReading): unknown {
  if (answer.status < 400 && answer.body !== undefined) return answer.body;
  throw jsonFailure(answer, errors);
}
