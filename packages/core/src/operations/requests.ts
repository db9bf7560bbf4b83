import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ServiceBase } from "../http/service-base.js";
import type { Transport } from "../http/transport.js";

/** How the layers of a client send requests: the transport, and where each service is. */
export interface Requests {
  readonly transport: Transport;
  /**
   * The base of a service: its origin and the start of its URLs.
   *
   * @throws {ConfigurationError} the base URL cannot be one of this service
   */
  base(service: ServiceDescriptor): ServiceBase;
}
