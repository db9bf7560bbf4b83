import type { ErrorReading } from "../descriptor/service.js";
import type { Answer } from "./answer.js";
import { jsonFailure } from "./json-failure.js";

/**
 * The JSON of a successful response.
 *
 * @param errors where the service tells what is wrong
 * @throws {CorsacError} the status is that of an error
 * @throws {ProtocolError} the body is no JSON: a web page, or cut off
 */
export function requireJson(answer: Answer, errors?: ErrorReading): unknown {
  if (answer.status < 400 && answer.body !== undefined) return answer.body;
  throw jsonFailure(answer, errors);
}
