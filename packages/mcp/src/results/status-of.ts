import type { Prediction } from "@corsac/core";

/** The state of a prediction in one line: `p1: running 40 %`. */
export function statusOf(name: string, { state, progress, error }: Prediction): string {
  const share = progress === undefined || state !== "running" ? "" : ` ${Math.round(progress * 100)} %`;
  return `${name}: ${state}${share}${error === undefined ? "" : ` (${error})`}`;
}

export function isDone({ state }: Prediction): boolean {
  return state !== "pending" && state !== "running";
}
