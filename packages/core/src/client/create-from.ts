import { abortable } from "../abortable.js";
import type { Answer } from "../http/answer.js";
import { bareFailure } from "../http/failure-of.js";
import type { JournalKeeper } from "../journal/keep-journal.js";
import { isAccepted } from "../lifecycle/condition.js";
import { type Outcome, readOutcome } from "../lifecycle/read-outcome.js";
import { getPointer } from "../pointer.js";
import type { ClientContext } from "./context.js";
import type { CreateWork } from "./create-work.js";
import type { Created } from "./created.js";
import { handles } from "./handles.js";

/** A create as it is sent, and who writes what becomes of it. */
interface Sending extends Pick<CreateWork<unknown>, "request" | "body"> {
  readonly keeper?: JournalKeeper;
}

/**
 * Creates a prediction: one POST, repeated only where it is certain that nothing was created. Rejects at once when the
 * signal aborts; the request is let come to its end all the same, because only its answer tells what there is to cancel.
 */
export async function createFrom<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal?: AbortSignal,
): Promise<Created<Output>> {
  const creating = post(context, work, signal);
  if (!signal) return creating;
  try {
    return await abortable(creating, signal);
  } catch (error) {
    if (signal.aborted) {
      handles()
        .then(({ abandon }) => abandon(context, creating))
        .catch((reason: unknown) => context.logger.warn(`${reason}`));
    }
    throw error;
  }
}

async function post<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
): Promise<Created<Output>> {
  const lifecycle = work.lifecycle?.descriptor;
  const since = context.clock.now();
  const repeatable = !!lifecycle?.idempotency;
  const sending: Sending =
    context.journal || repeatable
      ? await (await import("../journal/keep-journal.js")).keepJournal(context, work, since, signal)
      : work;
  const { keeper, request, body } = sending;
  const fail = async (failure: Answer | { readonly error: unknown }): Promise<never> => {
    throw await import("./create-failure.js")
      .then(({ createFailure }) => createFailure(work, failure, since, keeper))
      .catch(() => ("error" in failure ? failure.error : bareFailure(failure)));
  };
  const answer = await context.transport
    .exchange({ ...request, repeatable, signal, finish: true })
    .catch((error: unknown) => fail({ error }));
  const { body: response } = answer;
  const id = lifecycle ? getPointer(response, lifecycle.id) : 0;
  const isNamed = typeof id === "number" || (typeof id === "string" && id);
  if (!isNamed || response === undefined || !isAccepted(lifecycle, answer)) return fail(answer);
  const outcome: Outcome = lifecycle
    ? readOutcome(lifecycle, response)
    : { status: "succeeded", state: "succeeded", output: response };
  const created = {
    work,
    id: lifecycle ? `${id}` : "",
    body,
    answer: response,
    since,
    outcome,
    fresh: !(lifecycle?.result && outcome.state === "succeeded"),
  };
  await keeper?.created(created);
  return created;
}
