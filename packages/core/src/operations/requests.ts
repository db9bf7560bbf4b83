import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ServiceBase } from "../http/service-base.js";
import type { Transport } from "../http/transport.js";

/** How the layers of a client send requests: the transport, and where each service is. */
export interface Requests {
  readonly transport: Transport;
  /**
   * The base of a service, or of one of its operations: its origin, the start of its URLs, and how to sign in there.
   *
   * @param baseUrl in the place of the client's
   * @throws {ConfigurationError} the base URL cannot be one of this service, or the key is not for the operation's server
   */
  base(service: ServiceDescriptor, operation?: OperationDescriptor, baseUrl?: string): ServiceBase;
}
