import { throwIfAborted } from "../../time/abort.js";
import { abortable } from "../../time/abortable.js";

/** A step that all who wait for it share. */
export interface SharedStep {
  /** Joins the step under way, or begins one. Rejects at once when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
  /** Ends the step under way as if it had come to its end: what it was to find out is known. */
  skip(): void;
}

interface Running {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
  readonly skip: () => void;
  waiting: number;
}

/** Makes a step that runs once for all who ask at the same time, and is ended when nobody waits any more. */
export function sharedStep(step: (signal: AbortSignal) => Promise<void>): SharedStep {
  let running: Running | undefined;

  function begin(): Running {
    const controller = new AbortController();
    let skip = (): void => {};
    const skipped = new Promise<void>((resolve) => {
      skip = resolve;
    });
    // It makes room for the next before any who wait for it hear of its end.
    const promise = Promise.race([step(controller.signal), skipped]).finally(() => {
      if (running?.controller === controller) running = undefined;
    });
    return { promise, controller, skip, waiting: 0 };
  }

  return {
    async next(signal) {
      throwIfAborted(signal);
      running ??= begin();
      const current = running;
      current.waiting++;
      try {
        await abortable(current.promise, signal);
      } finally {
        if (--current.waiting === 0) {
          if (running === current) running = undefined;
          current.controller.abort();
        }
      }
    },
    skip: () => running?.skip(),
  };
}
