import { optionalCode } from "../create/optional-code.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { RawOperations } from "../operations/raw-client.js";
import type { Requests } from "../operations/requests.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/**
 * The raw operations of a service. openapi-fetch, which few programs use, is loaded with the first of them.
 */
export function openRawOperations<Paths extends object>(
  requests: Requests,
  service: ServiceDescriptor<Paths>,
): RawOperations<Paths>;
export function openRawOperations(requests: Requests, service: ServiceDescriptor): object {
  return Object.fromEntries(
    methods.map((method) => [
      method,
      async (...call: unknown[]): Promise<unknown> => {
        const { createRawClient } = await optionalCode.loadRawClient();
        return Reflect.apply(createRawClient(requests, service)[method], undefined, call);
      },
    ]),
  );
}
