import { CorsacError } from "../errors/corsac-error.js";
import type { PredictionHandle } from "../prediction/handle.js";
import { keepFate, type RemoteFate } from "../prediction/remote-fate.js";
import { abortable } from "../time/abortable.js";
import type { Ways } from "./choose-create.js";
import type { CreateContext } from "./create-context.js";
import type { Created } from "./created.js";
import { openPrediction } from "./open-prediction.js";
import { optionalCode } from "./optional-code.js";
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
  const creating = finishCreate(context, ways, signal);
  try {
    return await abortable(creating, signal);
  } catch (error) {
    if (signal?.aborted) {
      const opened = creating.then((created) => openPrediction(context, created));
      keepFate(error, fateOfCreate(context, opened));
    }
    throw error;
  }
}

/** The same, but a request on its way is waited for also where the signal aborts; none is sent after that. */
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
      ? journal.withJournal(context, work, signal, (entered) => postCreate(context, entered, signal))
      : postCreate(context, work, signal));
    if (sent.kind === "created") return sent.created;
    // The service does not know this way: no prediction was created.
    if (work.binding) context.unknownWays.add(work.binding);
    error = sent.error;
  }
  throw error;
}

/**
 * What became of a create that nobody waits for any more: what it created is canceled, unless it is to go on.
 *
 * @param creating the create, whose request is let come to its end
 */
export function fateOfCreate(
  { settings }: Pick<CreateContext, "settings">,
  creating: Promise<PredictionHandle<unknown>>,
  cancel = true,
): Promise<RemoteFate> {
  return creating.then(
    (prediction) => prediction.leave(cancel),
    (late: unknown): RemoteFate => {
      // A refusal created nothing.
      if (!CorsacError.isInstance(late) || late.category !== "uncertain") return { state: "absent" };
      settings.logger.warn(late.message);
      return { state: "unknown", error: late };
    },
  );
}
