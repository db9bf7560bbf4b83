import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { OutputTooLargeError } from "../errors/output-too-large-error.js";
import type { CreateWork } from "../prediction/create-work.js";
import { newEntry } from "./new-entry.js";

/**
 * The error of a create that failed: the one given, or a `CreateUncertainError` around it where a prediction may have
 * been created all the same.
 *
 * @param lost whether it may have; where this is not known, the error tells
 */
export async function createFailure(
  work: CreateWork<unknown>,
  { error, lost = isLost(error) }: { readonly error: unknown; readonly lost: boolean | undefined },
  since: number,
): Promise<unknown> {
  if (!lost) return error;
  const known = CorsacError.isInstance(error) ? error : undefined;
  // A model that answers at once makes nothing that could be followed.
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

/** Whether a request that threw this may have arrived. */
function isLost(error: unknown): boolean {
  if (ConnectionError.isInstance(error)) return error.mayHaveArrived;
  return OutputTooLargeError.isInstance(error);
}
