import { CorsacError } from "../errors/corsac-error.js";
import type { Answer } from "./answer.js";

/**
 * The error for an answer. The words for errors are loaded with the first one; where they cannot be, such as in a page
 * whose files have been replaced on its server, the error says what was answered.
 */
export async function failureOf(answer: Answer, words: () => Promise<unknown>): Promise<unknown> {
  return words().catch(() => bareFailure(answer));
}

/** What can be said of an answer without the words for errors. */
export function bareFailure({ method, url, status }: Answer): CorsacError {
  return new CorsacError(`${method} ${url} answered ${status}`, { method, url, status });
}
