import type { Prediction } from "@corsac/core";
import type { Environment } from "../environment.js";
import type { Ending } from "./history-entry.js";

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The ending of a prediction after a failed wait; undefined where it may continue. */
export function endingOf(error: unknown, { now }: Pick<Environment, "now">): Ending | undefined {
  const endedAt = new Date(now()).toISOString();
  const code = member(error, "code");
  const message = error instanceof Error ? error.message : String(error);
  if (code === "prediction-failed") return { state: "failed", endedAt, error: message };
  // Ctrl-C sends a cancel request to the service; the error contains the prediction.
  if (code === "prediction-canceled" || member(member(error, "prediction"), "state") === "canceled")
    return { state: "canceled", endedAt };
  return undefined;
}

/** The ending of a queried prediction; undefined where it continues. */
export function endingSeen(
  { state, error, completedAt }: Pick<Prediction, "state" | "error" | "completedAt">,
  { now }: Pick<Environment, "now">,
): Ending | undefined {
  if (state === "pending" || state === "running") return undefined;
  const endedAt = (completedAt ?? new Date(now())).toISOString();
  return { state, endedAt, ...(state === "failed" && error !== undefined ? { error } : {}) };
}
