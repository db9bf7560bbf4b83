import { abortable } from "../abortable.js";
import type { Answer } from "../http/answer.js";
import { bareFailure } from "../http/failure-of.js";
import { isWord } from "../json-object.js";
import { type Outcome, readOutcome } from "../lifecycle/read-outcome.js";
import { getPointer } from "../pointer.js";
import type { ClientContext } from "./context.js";
import type { CreateWork } from "./create-work.js";
import type { Created } from "./created.js";
import { handles, uncommon } from "./loaded-later.js";

/**
 * Creates a prediction: one POST, repeated only where it is certain that nothing was created. Rejects at once when the
 * signal aborts; the request is let come to its end all the same, because only its answer tells what there is to cancel.
 */
export function createFrom<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal?: AbortSignal,
): Promise<Created<Output>> {
  const send = (sent: CreateWork<Output>): Promise<Created<Output>> => post(context, sent, signal);
  const creating =
    context.journal || work.lifecycle?.descriptor.idempotency
      ? uncommon().then(({ keepJournal }) => keepJournal(context, work, signal, send))
      : send(work);
  return abortable(creating, signal, () => {
    handles().then(
      ({ abandon }) => abandon(context, creating),
      (reason: unknown) => context.logger.warn(`${reason}`),
    );
  });
}

async function post<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
): Promise<Created<Output>> {
  const lifecycle = work.lifecycle?.descriptor;
  const since = context.clock.now();
  // Few services need more than a status and a word to tell how it went.
  const conditions =
    lifecycle && (lifecycle.accepted || lifecycle.errors?.refused || lifecycle.state.rules)
      ? await uncommon()
      : undefined;
  const answer: Answer | { readonly error: unknown } = await context.transport
    .exchange({ ...work.request, repeatable: !!lifecycle?.idempotency, signal, finish: true })
    .catch((error: unknown) => ({ error }));
  const body = "error" in answer ? undefined : answer.body;
  const id = lifecycle ? getPointer(body, lifecycle.id) : "-";
  const isCreated =
    !("error" in answer) && (conditions ? conditions.isAccepted(lifecycle, answer) : answer.status < 300);
  if (!isCreated || body === undefined || !isWord(id) || id === "") {
    throw await uncommon()
      .then(({ createFailure }) => createFailure(work, answer, since))
      .catch(() => ("error" in answer ? answer.error : bareFailure(answer)));
  }
  const outcome: Outcome = lifecycle
    ? readOutcome(lifecycle, body, conditions?.certainState(lifecycle, body))
    : { status: "succeeded", state: "succeeded", output: body };
  return {
    work,
    id: lifecycle ? `${id}` : "",
    answer: body,
    since,
    outcome,
    fresh: !(lifecycle?.result && outcome.state === "succeeded"),
  };
}
