import { newEntry } from "../contract/journal-entry.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { bareFailure } from "../http/failure-of.js";
import { jsonFailure } from "../http/json-failure.js";
import { answerDetails, describeAnswer, responseError } from "../http/response-error.js";
import { retryAfterOf } from "../http/retry-after.js";
import { isAccepted } from "../lifecycle/condition.js";
import type { CreateWork } from "./create-work.js";

/**
 * The other way to do a create that failed, where there is one.
 *
 * @throws {CorsacError} the create failed, or it is not known whether it did
 */
export async function otherwise<Output>(
  work: CreateWork<Output>,
  failure: Answer | { readonly error: unknown },
  since: number,
): Promise<NonNullable<CreateWork<Output>["otherwise"]>> {
  // Nothing was created: the service has no such operation.
  const isMissing = "status" in failure && (failure.status === 404 || failure.status === 405);
  if (work.otherwise && isMissing) return work.otherwise;
  // Where there is no secure context, there is no hash for the entry.
  throw await createFailure(work, failure, since).catch(() =>
    "error" in failure ? failure.error : bareFailure(failure),
  );
}

/** The error of a create that failed, or of which it is not known whether it did. */
async function createFailure(
  work: CreateWork<unknown>,
  failure: Answer | { readonly error: unknown },
  since: number,
): Promise<unknown> {
  const [error, lost] = "error" in failure ? [failure.error, isLost(failure.error)] : judge(work, failure);
  if (!lost) return error;
  const known = CorsacError.isInstance(error) ? error : undefined;
  return new CreateUncertainError(
    `${known?.message ?? "The create failed"} — whether a prediction of ${work.modelId} was created is not known`,
    work.entry ?? (await newEntry(work, since)),
    {
      cause: error,
      method: known?.method,
      url: known?.url,
      status: known?.status,
      requestId: known?.requestId,
    },
  );
}

/** Whether a create got no answer and may have arrived. Where what proves that it did not was not there, it may. */
function isLost(error: unknown): boolean {
  if (ConnectionError.isInstance(error)) return error.mayHaveArrived;
  return CorsacError.isInstance(error) && error.category === "network";
}

/** What is wrong with an answer that does not say that it created a prediction, and whether it may have all the same. */
function judge({ lifecycle }: CreateWork<unknown>, answer: Answer): [error: unknown, lost: boolean] {
  const { status, body, headers } = answer;
  // A web page is no answer of the service; anything else was taken, and is cut off.
  if (status < 400 && body === undefined) {
    return [jsonFailure(answer), !headers.get("content-type")?.includes("html")];
  }
  const descriptor = lifecycle?.descriptor;
  if (isAccepted(descriptor, answer)) {
    const message = `${describeAnswer(answer)} without an id at ${descriptor?.id}: ${bodyStart(answer.text)}`;
    return [new ProtocolError(message, answerDetails(answer)), true];
  }
  const refused = status < 500 ? status !== 408 : status === 503 && retryAfterOf(answer) !== undefined;
  return [responseError(answer), !refused];
}
