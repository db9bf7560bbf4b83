import type { Logger } from "../redaction/logger.js";
import type { Clock } from "../time/clock.js";
import type { ValidationMode } from "./validation-mode.js";

/** The settings that all layers of a client share. */
export interface Settings {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly logger: Logger;
  readonly validate: ValidationMode;
  /** The maximum number of retries of a request. */
  readonly retries: number;
  /** Milliseconds to wait for a prediction. */
  readonly timeout: number;
  /** The minimum number of milliseconds between two queries of a prediction. */
  readonly pollInterval: number;
  /** Bytes. */
  readonly maximumFileSize: number;
}
