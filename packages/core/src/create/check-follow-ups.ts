import type { LifecycleDescriptor } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";
import { findOperation } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";

/**
 * Checks that the operations between a create and its output can be called. The same error after the create would lose
 * a paid prediction.
 *
 * @throws {ConfigurationError} an operation does not exist, or is at a server that is not configured for the key
 */
export function checkFollowUps(
  requests: Requests,
  { service, output }: Pick<Model, "service" | "output">,
  lifecycle: LifecycleDescriptor | undefined,
): void {
  const bindings = [
    lifecycle?.query,
    lifecycle?.batch,
    lifecycle?.result,
    ...output.files.map(({ download }) => download),
  ];
  for (const binding of bindings)
    if (binding) requests.base(service, findOperation(service, binding.operation));
}
