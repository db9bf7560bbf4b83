import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { OutputTooLargeError } from "../errors/output-too-large-error.js";
import type { CreateWork } from "../prediction/create-work.js";
import { newEntry } from "./new-entry.js";

/**
 * The error of a failed create: the given error, or a `CreateUncertainError` around it if a prediction may have been
 * created.
 *
 * @param lost whether it may have been created; if absent, this is derived from the error
 */
export async function createFailure(
  work: CreateWork<unknown>,
  { error, lost = isLost(error) }: { readonly error: unknown; readonly lost: boolean | undefined },
  since: number,
): Promise<unknown> {
  if (!lost) return error;
  const known = CorsacError.isInstance(error) ? error : undefined;
  // A model that returns its output directly creates no prediction.
  const what = work.lifecycle ? `a prediction of ${work.modelId} was created` : `${work.modelId} was run`;
  return new CreateUncertainError(
    `${known?.message ?? "The create failed"} — whether ${what} is not known`,
    work.entry ?? (await newEntry(work, since)),
    {
      cause: error,
      method: known?.method,
      url: known?.url,
      status: known?.status,
      requestId: known?.requestId,
      taskId: known?.taskId,
    },
  );
}

/** Whether a request that threw this error may have arrived. */
function isLost(error: unknown): boolean {
  if (ConnectionError.isInstance(error)) return error.mayHaveArrived;
  // "See Other" is the response to a POST that was processed. https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4
  if (CorsacError.isInstance(error) && error.status === 303) return true;
  return OutputTooLargeError.isInstance(error);
}
