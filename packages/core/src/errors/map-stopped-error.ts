import type { MapResult, MapRunning } from "../contract/mapping.js";
import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/**
 * A mapping stopped early. `cause` is the reason, and the category is that of `cause`. It contains the results that
 * were not returned before, and the predictions that continue.
 */
export class MapStoppedError extends CorsacError {
  static override readonly code = "map-stopped";
  static override readonly category: ErrorCategory = "server";
  /** The index of the input whose failure stopped it; `undefined` where the inputs themselves or a callback failed. */
  readonly index: number | undefined;
  /** Results that were not read yet, ordered by input, including that of `index`. */
  readonly results: readonly MapResult<unknown>[];
  /** Predictions that continue: wait for them, cancel them, or save their JSON. */
  readonly running: readonly MapRunning<unknown>[];

  constructor(
    cause: unknown,
    index: number | undefined,
    results: readonly MapResult<unknown>[],
    running: readonly MapRunning<unknown>[],
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const ids = running.flatMap(({ prediction }) => (prediction ? [prediction.id] : []));
    super(
      `The mapping stopped ${index === undefined ? "early" : `at input ${index}`}: ${reason}${
        ids.length > 0 ? ` — ${ids.length} predictions go on: ${ids.slice(0, 20).join(", ")}` : ""
      }`,
      {
        hint: "error.results has the results that were not returned yet, error.running the predictions that continue.",
        cause,
        category: CorsacError.isInstance(cause) ? cause.category : undefined,
      },
    );
    this.index = index;
    this.results = results;
    this.running = running;
  }
}
