import type { Answer } from "./answer.js";
import { failureOf } from "./failure-of.js";

/**
 * The JSON of a successful answer.
 *
 * @throws {CorsacError} the status is that of an error
 * @throws {ProtocolError} the body is no JSON: a web page, or cut off
 */
export async function requireJson(answer: Answer): Promise<unknown> {
  if (answer.status < 400 && answer.body !== undefined) return answer.body;
  throw await failureOf(answer, async () => (await import("./json-failure.js")).jsonFailure(answer));
}
