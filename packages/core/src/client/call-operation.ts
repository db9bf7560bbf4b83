import type { OperationBinding, OperationDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Answer } from "../http/answer.js";
import { operationUrl } from "../http/operation-url.js";
import type { TransportRequest } from "../http/transport.js";
import { type BoundValues, parameterValues } from "../lifecycle/parameters.js";
import type { ClientContext } from "./context.js";

/** The request for an operation at the configured base. */
export function operationRequest(
  context: ClientContext,
  service: ServiceDescriptor,
  name: string,
  path: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): Omit<TransportRequest, "repeatable"> {
  const operation: OperationDescriptor | undefined = service.operations[name];
  if (operation === undefined) throw new ConfigurationError(`${service.name} has no operation "${name}"`);
  const base = context.base(service);
  return {
    method: operation.method,
    url: base.url(operationUrl(operation.path, path, query)),
    audience: { origin: base.origin, security: service.security },
    headers: { accept: "application/json" },
  };
}

/** Does a follow-up operation of a lifecycle: a query, a cancel, a list. All of them can be repeated. */
export async function callOperation(
  context: ClientContext,
  service: ServiceDescriptor,
  binding: OperationBinding,
  values: {
    readonly id: string;
    readonly bound: BoundValues;
    readonly query?: Readonly<Record<string, string>>;
  },
  signal?: AbortSignal,
): Promise<Answer> {
  const path = parameterValues(binding.path, values.id, values.bound);
  const query = { ...parameterValues(binding.query, values.id, values.bound), ...values.query };
  const request = operationRequest(context, service, binding.operation, path, query);
  return context.transport.exchange({ ...request, repeatable: true, signal });
}
