import type { ClientContext } from "../client/context.js";
import { CorsacError } from "../errors/corsac-error.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { PredictionHandle } from "../prediction/handle.js";
import { keepFate, type RemoteFate } from "../prediction/remote-fate.js";
import { boundOf, type Created } from "./created.js";

/** A handle on a prediction that was just created. */
export function openPrediction<Output>(
  context: ClientContext,
  created: Created<Output>,
): PredictionHandle<Output> {
  const { id, answer, since, outcome, fresh } = created;
  const { service, model, lifecycle, convert } = created.work;
  const facts = lifecycle ? readAnswer(lifecycle.descriptor, answer) : outcome;
  return new PredictionHandle(
    context,
    { id, service, model, lifecycle, bound: boundOf(created), convert },
    fresh ? facts : { ...facts, state: "running" },
    { fresh, since, answer },
  );
}

/** Cancels what a create makes that nobody waits for any more; with the reason it is known what became of it. */
export function abandon(context: ClientContext, creating: Promise<Created<unknown>>, reason: unknown): void {
  const fate = creating.then(
    (created) => openPrediction(context, created).leave(),
    (late: unknown): RemoteFate => {
      // A refusal created nothing: there is nothing to tell.
      if (!CorsacError.isInstance(late) || late.category !== "uncertain") return { state: "absent" };
      context.logger.warn(late.message);
      return { state: "unknown", error: late };
    },
  );
  keepFate(reason, fate);
}
