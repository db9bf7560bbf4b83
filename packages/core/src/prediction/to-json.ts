import type { Prediction, PredictionJson } from "../contract/prediction.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import type { PredictionIdentity } from "./identity.js";

/** A prediction as JSON: its known state, and the data with which another process can continue with it. */
export function predictionJson(
  { service, model, id, status, state, error, logs, progress, metrics }: Prediction<unknown>,
  { lifecycle, bound }: PredictionIdentity<unknown>,
  {
    output,
    items,
    failureCode,
    failureKind,
    version,
    createdAt,
    startedAt,
    completedAt,
    removed,
  }: PredictionFacts,
): PredictionJson {
  const known = {
    service,
    model,
    id,
    status,
    state,
    lifecycle: lifecycle?.name,
    bound: Object.keys(bound).length > 0 ? bound : undefined,
    output: output ?? undefined,
    items,
    error,
    failureCode,
    failureKind,
    progress,
    logs,
    metrics,
    version,
    createdAt,
    startedAt,
    completedAt,
    removed: removed || undefined,
  };
  // Undefined properties are dropped, and times become text.
  return JSON.parse(JSON.stringify(known));
}
