import type { ActionSource, LifecycleDescription, OperationBinding } from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import { type BoundValue, boundValues, isSame, sourceValue } from "./sources.js";

/**
 * The prediction that a follow-up request is about: the one whose values are those of the request, wherever the binding has
 * them.
 */
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
      if (!isSame(given, await sourceValue(context, prediction, source, asked.origin))) return false;
    }
    return true;
  };
  const id = bound.find(({ source }) => source.from === "id")?.given;
  if (id !== undefined) {
    const prediction = context.store.get(String(id));
    return prediction && (await suits(prediction)) ? prediction : undefined;
  }
  // The values are of responses or requests alone: few services have that.
  for (const prediction of context.store.list(({ service }) => service === asked.match.service)) {
    if (await suits(prediction)) return prediction;
  }
  return undefined;
}

/** Values that tell predictions apart. A binding that says nothing has the id at the end of the path. */
function identifying(asked: Asked, binding: OperationBinding<ActionSource>): BoundValue[] {
  const bound = boundValues(asked, binding).filter(
    ({ source }) => source.from !== "constant" && source.from !== "choice",
  );
  if (bound.length > 0) return bound;
  const last = Object.values(asked.match.path).at(-1);
  return last === undefined ? [] : [{ source: { from: "id" }, given: last }];
}

/** 404 for a follow-up about nothing that the sandbox knows. */
export function noPrediction(asked: Asked, binding: OperationBinding<ActionSource>): Problem {
  const given = identifying(asked, binding).map(({ given }) => JSON.stringify(given ?? null));
  const detail = `There is no prediction ${given.join(", ")}. The sandbox forgets everything when it stops.`;
  return new Problem(404, "Prediction not found", detail);
}
