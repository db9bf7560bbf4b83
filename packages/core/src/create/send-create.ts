import { CorsacError } from "../errors/corsac-error.js";
import type { PredictionHandle } from "../prediction/handle.js";
import { keepRemoteOutcome, type RemoteOutcome } from "../prediction/remote-outcome.js";
import { abortable } from "../time/abortable.js";
import type { Ways } from "./choose-create.js";
import type { CreateContext } from "./create-context.js";
import type { Created } from "./created.js";
import { openPrediction } from "./open-prediction.js";
import { optionalCode } from "./optional-code.js";
import { postCreate } from "./post-create.js";

/**
 * Creates a prediction in the first way that the service supports. Rejects as soon as the signal aborts; the request is
 * nevertheless completed, because only its response contains the id to cancel.
 *
 * @throws {CreateUncertainError} it is not known whether a prediction was created
 */
export async function sendCreate<Output>(
  context: CreateContext,
  ways: Ways<Output>,
  signal?: AbortSignal,
): Promise<Created<Output>> {
  const creating = finishCreate(context, ways, signal);
  try {
    return await abortable(creating, signal);
  } catch (error) {
    if (signal?.aborted) {
      const opened = creating.then((created) => openPrediction(context, created));
      keepRemoteOutcome(error, outcomeOfCreate(context, opened));
    }
    throw error;
  }
}

/** The same, but waits for a pending request also where the signal aborts; no further request is sent after that. */
export async function finishCreate<Output>(
  context: CreateContext,
  ways: Ways<Output>,
  signal: AbortSignal | undefined,
): Promise<Created<Output>> {
  let error: unknown;
  for (const work of ways) {
    const isEntered = context.journal ?? work.lifecycle?.descriptor.idempotency;
    const journal = isEntered && (await optionalCode.loadJournal());
    const sent = await (journal
      ? journal.withJournal(context, work, (entered) => postCreate(context, entered, signal))
      : postCreate(context, work, signal));
    if (sent.kind === "created") return sent.created;
    // The service does not support this way: no prediction was created.
    if (work.binding) context.unknownWays.add(work.binding);
    error = sent.error;
  }
  throw error;
}

/**
 * The outcome of a create whose wait was aborted: a created prediction is canceled, unless it should continue.
 *
 * @param creating the create, whose request is completed
 */
export function outcomeOfCreate(
  { settings }: Pick<CreateContext, "settings">,
  creating: Promise<PredictionHandle<unknown>>,
  cancel = true,
): Promise<RemoteOutcome> {
  return creating.then(
    (prediction) => prediction.leave(cancel),
    (late: unknown): RemoteOutcome => {
      // A rejection created nothing.
      if (!CorsacError.isInstance(late) || late.category !== "uncertain") return { state: "absent" };
      settings.logger.warn(late.message);
      return { state: "unknown", error: late };
    },
  );
}
