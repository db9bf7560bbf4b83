import { isJsonObject } from "../json-object.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { readTime } from "../lifecycle/time.js";
import type { PredictionIdentity } from "./identity.js";
import type { Prediction, PredictionJson } from "./prediction.js";

/** A prediction as JSON: what another process needs to go on with it, and what is known of it. */
export function predictionJson(
  prediction: Prediction<unknown>,
  { lifecycle, bound }: PredictionIdentity<unknown>,
  facts: PredictionFacts,
): PredictionJson {
  const { service, model, id, status, state, error, logs, progress, metrics } = prediction;
  const { output, version, createdAt, startedAt, completedAt, removed } = facts;
  const optional = {
    lifecycle: lifecycle?.name,
    bound: Object.keys(bound).length > 0 ? bound : undefined,
    output: output ?? undefined,
    error,
    progress,
    logs,
    metrics,
    version,
    createdAt: createdAt?.toISOString(),
    startedAt: startedAt?.toISOString(),
    completedAt: completedAt?.toISOString(),
    removed: removed || undefined,
  };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { service, model, id, status, state, ...Object.fromEntries(known) };
}

/** What a prediction's JSON says of it. */
export function factsFromJson(json: PredictionJson): PredictionFacts {
  const { status, state, output, error, logs, progress, metrics, model, version, removed = false } = json;
  return {
    status,
    state,
    output,
    error,
    logs,
    progress,
    metrics,
    model: model || undefined,
    version,
    createdAt: readTime(json.createdAt),
    startedAt: readTime(json.startedAt),
    completedAt: readTime(json.completedAt),
    removed,
  };
}

/** Whether a value looks like a prediction's JSON. */
export function isPredictionJson(value: unknown): value is PredictionJson {
  return (
    isJsonObject(value) &&
    ["service", "model", "id", "status", "state"].every((field) => typeof value[field] === "string")
  );
}
