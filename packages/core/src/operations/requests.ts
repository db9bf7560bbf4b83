import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ServiceBase } from "../http/service-base.js";
import type { Transport } from "../http/transport.js";

/** How the layers of a client send requests: the transport, and the base of each service. */
export interface Requests {
  readonly transport: Transport;
  /**
   * The base of a service, or of one of its operations: its origin, the start of its URLs, and its authentication.
   *
   * @param baseUrl replaces the client's base URL
   * @throws {ConfigurationError} the base URL does not match this service, or the key is not for the operation's server
   */
  base(service: ServiceDescriptor, operation?: OperationDescriptor, baseUrl?: string): ServiceBase;
}
