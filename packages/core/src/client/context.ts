import type { Clock } from "../clock.js";

import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ServiceBase } from "../http/base-url.js";
import type { Transport } from "../http/transport.js";
import type { Logger } from "../logger.js";
import type { Catalog } from "./catalog.js";

/** What to do about an input that is not valid: refuse it, send it with a warning, or not look. */
export type ValidationMode = "error" | "warn" | "off";

/** What the parts of one client share. */
export interface ClientContext {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly validate: ValidationMode;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds. */
  readonly pollInterval: number;
  readonly catalog: Catalog;
  base(service: ServiceDescriptor): ServiceBase;
}
