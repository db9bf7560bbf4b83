import { CorsacError } from "../errors/corsac-error.js";
import { keepFate, type RemoteFate } from "../prediction/remote-fate.js";
import { abortable } from "../time/abortable.js";
import type { Ways } from "./choose-create.js";
import type { CreateContext } from "./create-context.js";
import type { Created } from "./created.js";
import { withJournal } from "./keep-journal.js";
import { openPrediction } from "./open-prediction.js";
import { postCreate } from "./post-create.js";

/**
 * Creates a prediction in the first of the ways that the service knows. Rejects as soon as the signal aborts; the request
 * is let come to its end all the same, because only its response tells what there is to cancel.
 *
 * @throws {CreateUncertainError} it is not known whether a prediction was created
 */
export async function sendCreate<Output>(
  context: CreateContext,
  ways: Ways<Output>,
  signal?: AbortSignal,
): Promise<Created<Output>> {
  const creating = tryWays(context, ways, signal);
  try {
    return await abortable(creating, signal);
  } catch (error) {
    if (signal?.aborted) abandon(context, creating, error);
    throw error;
  }
}

async function tryWays<Output>(
  context: CreateContext,
  ways: Ways<Output>,
  signal: AbortSignal | undefined,
): Promise<Created<Output>> {
  let error: unknown;
  for (const work of ways) {
    const sent = await withJournal(context, work, signal, (entered) => postCreate(context, entered, signal));
    if (sent.kind === "created") return sent.created;
    // The service does not know this way: no prediction was created.
    if (work.binding) context.unknownWays.add(work.binding);
    error = sent.error;
  }
  throw error;
}

/** Cancels what is created although nobody waits for it any more; the reason of the abort then tells what became of it. */
function abandon(context: CreateContext, creating: Promise<Created<unknown>>, reason: unknown): void {
  const fate = creating.then(
    (created) => openPrediction(context, created).leave(),
    (late: unknown): RemoteFate => {
      // A refusal created nothing.
      if (!CorsacError.isInstance(late) || late.category !== "uncertain") return { state: "absent" };
      context.settings.logger.warn(late.message);
      return { state: "unknown", error: late };
    },
  );
  keepFate(reason, fate);
}
