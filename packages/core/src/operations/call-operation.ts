import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ActionSource, OperationBinding, ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Answer } from "../http/answer.js";
import type { TransportRequest } from "../http/transport-request.js";
import { withQuery } from "../http/web-url.js";
import { merged } from "../json/merged.js";
import { bodyValues, type ParameterValues, parameterValues } from "../lifecycle/parameters.js";
import { operationUrl } from "./operation-url.js";
import type { Requests } from "./requests.js";

/**
 * An operation by its name: of the service, or of a model.
 *
 * @throws {ConfigurationError} there is no such operation
 */
export function findOperation(
  service: ServiceDescriptor,
  name: string,
  operations: ServiceDescriptor["operations"] = {},
): OperationDescriptor {
  const operation = operations[name] ?? service.operations[name];
  if (operation === undefined) throw new ConfigurationError(`${service.name} has no operation "${name}"`);
  return operation;
}

/** The request for an operation at the configured base. */
export function operationRequest(
  requests: Requests,
  service: ServiceDescriptor,
  name: string,
  path: Readonly<Record<string, string>> = {},
  query?: Readonly<Record<string, string>>,
  operations?: ServiceDescriptor["operations"],
): Omit<TransportRequest, "repeatable"> {
  const operation = findOperation(service, name, operations);
  const audience = requests.base(service, operation);
  const url = audience.url(operationUrl(operation.path, path));
  return {
    method: operation.method,
    url: withQuery(url, query),
    audience,
    headers: { accept: "application/json" },
  };
}

/** The request for an operation of a lifecycle, with its parameters filled in. */
export function boundRequest(
  requests: Requests,
  service: ServiceDescriptor,
  binding: OperationBinding<ActionSource>,
  values: ParameterValues,
  query: Readonly<Record<string, string>> = {},
): Omit<TransportRequest, "repeatable"> {
  const path = parameterValues(binding.path, values);
  const request = operationRequest(requests, service, binding.operation, path, {
    ...parameterValues(binding.query, values),
    ...query,
  });
  const body = bodyValues(binding.body, values);
  return body === undefined ? request : withJson(request, body);
}

/** A request with a JSON body. */
export function withJson<Request extends Omit<TransportRequest, "repeatable">>(
  request: Request,
  body: unknown,
): Request {
  const headers = merged(request.headers ?? {}, { "content-type": "application/json" });
  return merged(request, { headers, body: JSON.stringify(body) });
}

/** Calls a follow-up operation of a lifecycle: a query, a cancel, a list. All of them are idempotent. */
export async function callOperation(
  requests: Requests,
  service: ServiceDescriptor,
  binding: OperationBinding<ActionSource>,
  values: ParameterValues & { readonly query?: Readonly<Record<string, string>> },
  signal?: AbortSignal,
): Promise<Answer> {
  const request = boundRequest(requests, service, binding, values, values.query);
  return requests.transport.exchange(merged(request, { repeatable: true, signal }));
}
