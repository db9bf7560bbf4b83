import type { PredictionJson } from "../contract/prediction.js";
import { isJsonObject } from "../json/json-object.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import { readTime } from "../lifecycle/time.js";

/** The properties of a prediction in its JSON. */
export function factsFromJson(json: PredictionJson): PredictionFacts {
  const {
    status,
    state,
    output,
    items,
    error,
    failureCode,
    failureKind,
    logs,
    progress,
    metrics,
    model,
    version,
    removed = false,
  } = json;
  return {
    status,
    state,
    output,
    items,
    error,
    failureCode,
    failureKind,
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

/** Whether a value has the shape of a prediction's JSON. */
export function isPredictionJson(value: unknown): value is PredictionJson {
  return (
    isJsonObject(value) &&
    ["service", "model", "id", "status", "state"].every((field) => typeof value[field] === "string")
  );
}
