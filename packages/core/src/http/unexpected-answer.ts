import type { ErrorDetails } from "../errors/corsac-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "./answer.js";
import { answerDetails, describeAnswer } from "./response-error.js";

/**
 * The error of a response that does not match the service's document.
 *
 * @param words the problem: `without an id`
 */
export function unexpectedAnswer(answer: Answer, words: string, details: ErrorDetails = {}): ProtocolError {
  return new ProtocolError(`${describeAnswer(answer)} ${words}`, { ...answerDetails(answer), ...details });
}
