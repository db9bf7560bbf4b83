import type { ClientContext } from "../client/context.js";
import { handles, uncommon } from "../client/loaded-later.js";
import type { Answer } from "../http/answer.js";
import { bareFailure } from "../http/failure-of.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { type Outcome, readOutcome } from "../lifecycle/read-outcome.js";
import { abortable } from "../time/abortable.js";
import type { CreateWork } from "./create-work.js";
import type { Created, Sent } from "./created.js";

/**
 * Creates a prediction: one POST, repeated only where it is certain that nothing was created. Rejects at once when the
 * signal aborts; the request is let come to its end all the same, because only its answer tells what there is to cancel.
 */
export function createFrom<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal?: AbortSignal,
): Promise<Created<Output>> {
  const creating = start(context, work, signal);
  return signal ? orAbandon(context, creating, signal) : creating;
}

/** Rejects as soon as the signal aborts, and cancels what is created all the same. */
async function orAbandon<Output>(
  context: ClientContext,
  creating: Promise<Created<Output>>,
  signal: AbortSignal,
): Promise<Created<Output>> {
  try {
    return await abortable(creating, signal);
  } catch (error) {
    if (signal.aborted) {
      await handles().then(
        ({ abandon }) => abandon(context, creating, error),
        (reason: unknown) => context.logger.warn(`${reason}`),
      );
    }
    throw error;
  }
}

async function start<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
): Promise<Created<Output>> {
  const send = (sent: CreateWork<Output>): Promise<Sent<Output>> => post(context, sent, signal);
  const sent =
    context.journal || work.lifecycle?.descriptor.idempotency
      ? await (await uncommon()).keepJournal(context, work, signal, send)
      : await send(work);
  return typeof sent === "function" ? start(context, await sent(), signal) : sent;
}

async function post<Output>(
  context: ClientContext,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
): Promise<Sent<Output>> {
  const lifecycle = work.lifecycle?.descriptor;
  const since = context.clock.now();
  // Few services need more than a status and a word to tell how it went.
  const conditions =
    lifecycle && (lifecycle.accepted || lifecycle.errors?.refused || lifecycle.state.rules)
      ? await uncommon()
      : undefined;
  const request = { ...work.request, repeatable: !!lifecycle?.idempotency, signal, finish: true };
  const isFile = !lifecycle && work.model?.output.files.some(({ encoding }) => encoding);
  const answering = isFile
    ? uncommon().then(({ exchangeFile }) => exchangeFile(context.transport, request, context.maximumFileSize))
    : context.transport.exchange(request);
  const answer: Answer | { readonly error: unknown } = await answering.catch((error: unknown) => ({ error }));
  const body = "error" in answer ? undefined : answer.body;
  const id = lifecycle ? getPointer(body, lifecycle.id) : "-";
  const isCreated =
    !("error" in answer) && (conditions ? conditions.isAccepted(lifecycle, answer) : answer.status < 300);
  if (!isCreated || body === undefined || !isWord(id) || id === "") {
    const words = await uncommon().catch(() => undefined);
    if (words) return words.otherwise(work, answer, since);
    throw "error" in answer ? answer.error : bareFailure(answer);
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
