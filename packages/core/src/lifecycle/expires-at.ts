import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Outcome } from "./read-outcome.js";

/** When the service removes the output of a prediction, where it says how long it keeps it and when it was made. */
export function expiresAt(
  lifecycle: LifecycleDescriptor | undefined,
  { completedAt }: Pick<Outcome, "completedAt">,
): Date | undefined {
  if (lifecycle?.retention === undefined || completedAt === undefined) return undefined;
  return new Date(completedAt.getTime() + lifecycle.retention * 1000);
}
