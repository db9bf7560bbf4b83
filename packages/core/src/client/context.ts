import type { Journal } from "../contract/journal-entry.js";
import type { Prediction } from "../contract/prediction.js";
import type { CreateWork } from "../create/create-work.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ServiceBase } from "../http/service-base.js";
import type { Transport } from "../http/transport.js";
import type { WaitingPrediction } from "../prediction/waiting-prediction.js";
import type { Logger } from "../redaction/logger.js";
import type { Clock } from "../time/clock.js";
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
  /** Bytes. */
  readonly maximumFileSize: number;
  readonly catalog: Catalog;
  /** Of all waits together. */
  readonly queriesPerSecond: number;
  /** The predictions that are waited for now. */
  readonly waiting: Set<WaitingPrediction>;
  readonly journal?: Journal;
  /** Creates a prediction, of a model or from what another one made. */
  create<Output>(work: CreateWork<Output>, signal?: AbortSignal): Promise<Prediction<Output>>;
  /** Finds out where a service is; to be awaited before `base`. @throws {ConfigurationError} */
  locate(service: ServiceDescriptor): Promise<void>;
  base(service: ServiceDescriptor): ServiceBase;
}
