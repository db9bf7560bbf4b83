import type { Client } from "../client/client.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { RawOptions } from "../raw/raw-client.js";
import type { RawOperations } from "../raw/raw-operations.js";
import { caliper } from "./services/generated/index.gen.js";

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

const { "~paths": _typed, ...data } = caliper;
const service: ServiceDescriptor<AnyPaths> = data;

/**
 * The operations of test-services/services/caliper, each of which differs in one fact of its description. Their types
 * allow any value, for tests of serialization and parsing.
 */
export function anyRaw(client: Pick<Client, "service">, options?: RawOptions): RawOperations<AnyPaths> {
  return client.service(service, options);
}
