import type { Client, ServiceDescriptor } from "@corsac/core";
import type { RequestParts } from "./read-request.js";

/** The response of an operation. */
export interface CallResult {
  readonly data: unknown;
  readonly error: unknown;
  readonly response: Response;
}

function isResult(value: unknown): value is CallResult {
  return (
    typeof value === "object" && value !== null && "response" in value && value.response instanceof Response
  );
}

/** Calls an operation whose path has no static type. */
export async function sendCall(
  client: Client,
  service: ServiceDescriptor,
  method: string,
  path: string,
  request: RequestParts & { signal: AbortSignal },
): Promise<CallResult> {
  const raw = client.service(service);
  const result: unknown = await Reflect.apply(raw.request, raw, [method, path, request]);
  if (isResult(result)) return result;
  throw new Error(`${method} ${path} gave no response`);
}

/** The pages of a list, in order. */
export function callPages(
  client: Client,
  service: ServiceDescriptor,
  path: string,
  request: RequestParts & { signal: AbortSignal },
): AsyncIterable<unknown> {
  const raw = client.service(service);
  return Reflect.apply(raw.pages, raw, [path, request]);
}
