import type { MapResult, MapRunning } from "../contract/mapping.js";
import { CorsacError, type ErrorCategory } from "./corsac-error.js";

/**
 * A mapping stopped before its end. `cause` is why; its category is this one's. What was paid for is here: the results that
 * were not given out before, and the predictions that go on.
 */
export class MapStoppedError extends CorsacError {
  static override readonly code = "map-stopped";
  static override readonly category: ErrorCategory = "server";
  /** The input whose failure stopped it; `undefined` where the inputs themselves or a callback failed. */
  readonly index: number | undefined;
  /** Results that nobody has taken yet, ordered by input; that of `index` is among them. */
  readonly results: readonly MapResult<unknown>[];
  /** Predictions that go on: wait for them, cancel them, or save their JSON. */
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
        hint: "error.results has what was not given out yet, error.running the predictions that go on.",
        cause,
        category: CorsacError.isInstance(cause) ? cause.category : undefined,
      },
    );
    this.index = index;
    this.results = results;
    this.running = running;
  }
}
