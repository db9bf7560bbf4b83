import type { Logger } from "../redaction/logger.js";
import type { Clock } from "../time/clock.js";
import type { ValidationMode } from "./validation-mode.js";

/** What the options of a client decide for all of its layers. */
export interface Settings {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly logger: Logger;
  readonly validate: ValidationMode;
  /** How often a request is repeated at most. */
  readonly retries: number;
  /** Milliseconds to wait for a prediction. */
  readonly timeout: number;
  /** Milliseconds between two queries of a prediction at least. */
  readonly pollInterval: number;
  /** Bytes. */
  readonly maximumFileSize: number;
}
