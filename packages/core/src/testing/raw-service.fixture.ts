import type { Client } from "../client/client.js";
import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { RawOptions } from "../raw/raw-client.js";
import type { RawOperations } from "../raw/raw-operations.js";

interface Values {
  [name: string]: unknown;
}

interface AnyOperation {
  parameters: { query?: Values; header?: Values; path?: Values; cookie?: Values };
  requestBody?: { content: { "*/*": unknown } };
  responses: { 200: { headers: Values; content: { "*/*": unknown } } };
}

interface AnyPaths {
  [path: `/${string}`]: {
    parameters: AnyOperation["parameters"];
    get: AnyOperation;
    put: AnyOperation;
    post: AnyOperation;
    delete: AnyOperation;
    head: AnyOperation;
    options: AnyOperation;
    patch: AnyOperation;
  };
}

/** A service with the given operations, whose types allow any value, for tests of serialization and parsing. */
export function anyService(
  operations: readonly (Partial<OperationDescriptor> & { readonly path: string })[],
  more: Partial<Omit<ServiceDescriptor, "~paths">> = {},
): ServiceDescriptor<AnyPaths> {
  return {
    name: "any",
    servers: [],
    security: [{ type: "http", scheme: "bearer" }],
    operations: Object.fromEntries(
      operations.map((one, index) => [`operation${index}`, { method: "GET" as const, ...one }]),
    ),
    lifecycles: {},
    ...more,
  };
}

/** The raw operations of a service with one operation. */
export function anyRaw(
  client: Pick<Client, "service">,
  operation: Partial<OperationDescriptor> & { readonly path: string },
  options?: RawOptions,
): RawOperations<AnyPaths> {
  return client.service(anyService([operation]), options);
}
