import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Outcome } from "./read-outcome.js";

/** When the service removes the output of a prediction, if its retention time and the time of completion are known. */
export function expiresAt(
  lifecycle: LifecycleDescriptor | undefined,
  { completedAt }: Pick<Outcome, "completedAt">,
): Date | undefined {
  const { retention } = lifecycle ?? {};
  return completedAt && retention !== undefined
    ? new Date(completedAt.getTime() + retention * 1000)
    : undefined;
}
