import type { ActionSource, LifecycleDescription, OperationBinding } from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import { type BoundValue, boundValues, isSame, sourceValue } from "./sources.js";

/** The prediction of a follow-up request: the one with the request's values, at the positions of the binding. */
export async function findPrediction(
  context: SandboxContext,
  asked: Asked,
  lifecycle: LifecycleDescription,
  binding: OperationBinding<ActionSource>,
): Promise<Prediction | undefined> {
  const bound = identifying(asked, binding);
  if (bound.length === 0) return undefined;
  const suits = async (prediction: Prediction): Promise<boolean> => {
    if (prediction.service !== asked.match.service || prediction.lifecycle !== lifecycle) return false;
    for (const { source, given } of bound) {
      const value =
        source.from === "id" ? prediction.id : await sourceValue(context, prediction, source, asked.origin);
      // A value that the create lacks is missing in its follow-ups as well.
      if (!(given === undefined && value === undefined) && !isSame(given, value)) return false;
    }
    return true;
  };
  const id = bound.find(({ source }) => source.from === "id")?.given;
  if (id !== undefined) {
    const prediction = context.store.get(String(id));
    return prediction && (await suits(prediction)) ? prediction : undefined;
  }
  // Without an id, the values are only in responses or requests. Few services need this.
  for (const prediction of context.store.list(({ service }) => service === asked.match.service)) {
    if (await suits(prediction)) return prediction;
  }
  return undefined;
}

/** Values that identify a prediction. A binding without any takes the id from the end of the path. */
function identifying(asked: Asked, binding: OperationBinding<ActionSource>): BoundValue[] {
  const bound = boundValues(asked, binding).filter(
    ({ source }) => source.from !== "constant" && source.from !== "choice",
  );
  if (bound.length > 0) return bound;
  const last = Object.values(asked.match.path).at(-1);
  return last === undefined ? [] : [{ source: { from: "id" }, given: last }];
}

/** 404 for a follow-up request about an unknown prediction. */
export function noPrediction(asked: Asked, binding: OperationBinding<ActionSource>): Problem {
  const given = identifying(asked, binding).map(({ given }) => JSON.stringify(given ?? null));
  const detail = `There is no prediction ${given.join(", ")}. The sandbox forgets everything when it stops.`;
  return new Problem(404, "Prediction not found", detail);
}
