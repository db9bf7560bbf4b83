import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Outcome } from "./read-outcome.js";

/** When the service removes the output of a prediction, where it says how long it keeps it and when it was made. */
export function expiresAt(
  lifecycle: LifecycleDescriptor | undefined,
  { completedAt }: Pick<Outcome, "completedAt">,
): Date | undefined {
  const { retention } = lifecycle ?? {};
  return completedAt && retention !== undefined
    ? new Date(completedAt.getTime() + retention * 1000)
    : undefined;
}
