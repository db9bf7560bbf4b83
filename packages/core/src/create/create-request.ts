import type { CreateBinding } from "../descriptor/model.js";
import type { JsonPointer, JsonValue, LifecycleDescriptor } from "../descriptor/service.js";
import { bodyOf } from "../json/body-of.js";
import { merged } from "../json/merged.js";
import type { Model } from "../model/define-model.js";
import { operationRequest } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";
import type { CreateWork } from "../prediction/create-work.js";

/** A way to create whose path and query parameters are constant. */
export interface FixedBinding extends CreateBinding {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export function isFixed(binding: CreateBinding): binding is FixedBinding {
  return Object.values({ ...binding.path, ...binding.query }).every((value) => typeof value === "string");
}

/**
 * The body of a create: the input at its position, then the fixed values of the way, then the values of a mode or a
 * webhook. Later values take precedence.
 */
export function createBody(
  { input }: Pick<Model, "input">,
  binding: CreateBinding,
  prepared: Readonly<Record<string, unknown>>,
  fixed: Readonly<Record<JsonPointer, JsonValue>>,
): unknown {
  return bodyOf([[input.pointer, prepared], ...Object.entries(binding.body ?? {}), ...Object.entries(fixed)]);
}

/** The request of a create without its body. */
export function bareRequest(
  requests: Requests,
  { service, operations }: Pick<Model, "service" | "operations">,
  { operation, path, query, headers }: FixedBinding,
): CreateWork<unknown>["request"] {
  const request = operationRequest(requests, service, operation, path, query, operations);
  return merged(request, { headers: Object.assign({}, request.headers, headers) });
}

/**
 * The same request with a deadline. It asks the service to hold its response where this is supported.
 *
 * @param wait as in the options of a create
 */
export function heldRequest(
  request: CreateWork<unknown>["request"],
  deadline: number,
  hold: LifecycleDescriptor["wait"],
  wait: boolean | number | undefined,
): CreateWork<unknown>["request"] {
  const asked = wait === true ? Number.POSITIVE_INFINITY : Number(wait ?? 0);
  const seconds = hold ? Math.floor(Math.max(0, Math.min(hold.maximum, asked / 1000))) : 0;
  if (!hold || !seconds) return merged(request, { deadline });
  const asking = { [hold.header]: hold.value.replace("{seconds}", `${seconds}`) };
  const headers = Object.assign({}, request.headers, asking);
  return merged(request, { headers, deadline, hold: seconds * 1000 });
}
