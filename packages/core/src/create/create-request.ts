import type { CreateBinding } from "../descriptor/model.js";
import type { JsonPointer, JsonValue, LifecycleDescriptor } from "../descriptor/service.js";
import type { TransportRequest } from "../http/transport-request.js";
import { bodyOf } from "../json/body-of.js";
import type { Model } from "../model/define-model.js";
import { operationRequest } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";

/**
 * The body of a create: the input in its place, what the way fixes over it, and over both what a mode or a webhook adds.
 */
export function createBody(
  { input }: Pick<Model, "input">,
  binding: CreateBinding,
  prepared: Readonly<Record<string, unknown>>,
  fixed: Readonly<Record<JsonPointer, JsonValue>>,
): unknown {
  return bodyOf(Object.entries({ [input.pointer]: prepared, ...binding.body, ...fixed }));
}

/**
 * The request of a create without its body, which asks the service to hold its response where it can.
 *
 * @param wait as in the options of a create
 */
export function createRequest(
  requests: Requests,
  { service, operations }: Pick<Model, "service" | "operations">,
  binding: CreateBinding,
  hold: LifecycleDescriptor["wait"],
  wait: boolean | number | undefined,
): Omit<TransportRequest, "repeatable"> {
  const { operation, path, query, headers } = binding;
  const written = operationRequest(requests, service, operation, path, query, operations);
  const request = headers ? { ...written, headers: { ...written.headers, ...headers } } : written;
  const asked = wait === true ? Number.POSITIVE_INFINITY : Number(wait ?? 0);
  const seconds = hold ? Math.floor(Math.min(hold.maximum, asked / 1000)) : 0;
  if (!hold || seconds <= 0) return request;
  const value = hold.value.replace("{seconds}", `${seconds}`);
  return { ...request, headers: { ...request.headers, [hold.header]: value }, hold: seconds * 1000 };
}
