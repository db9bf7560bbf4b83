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
  const { service, model, convert, lifecycle: known } = created.work;
  const facts = known ? readAnswer(known.descriptor, answer, outcome) : outcome;
  // A result that was returned immediately may have no id: no further request is possible.
  const lifecycle = id === "" ? undefined : known;
  return new PredictionHandle(
    context,
    { id, service, model, lifecycle, bound: boundOf(created), convert },
    fresh ? facts : { ...facts, state: "running" },
    { fresh, since, answer, createdHere: true },
  );
}
