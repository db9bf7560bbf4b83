import { readAnswer } from "../lifecycle/read-answer.js";
import { PredictionHandle } from "../prediction/handle.js";
import type { PredictionContext } from "../prediction/prediction-context.js";
import { boundOf, type Created } from "./created.js";

/** A handle on a prediction that was just created. */
export function openPrediction<Output>(
  context: PredictionContext,
  created: Created<Output>,
): PredictionHandle<Output> {
  const { id, answer, since, outcome, fresh } = created;
  const { service, model, convert, ...work } = created.work;
  const facts = work.lifecycle ? { ...readAnswer(work.lifecycle.descriptor, answer), ...outcome } : outcome;
  // A result that came at once may have no id: nothing more can be asked.
  const lifecycle = id === "" ? undefined : work.lifecycle;
  return new PredictionHandle(
    context,
    { id, service, model, lifecycle, bound: boundOf(created), convert },
    fresh ? facts : { ...facts, state: "running" },
    { fresh, since, answer, createdHere: true },
  );
}
