import { throwIfAborted } from "../../time/abort.js";
import { abortable } from "../../time/abortable.js";

/** A step that all of its waiters share. */
export interface SharedStep {
  /** Joins the current step, or starts one. Rejects immediately when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
  /** Ends the current step as if it were complete, because its result is already known. */
  skip(): void;
}

interface Running {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
  readonly skip: () => void;
  waiting: number;
}

/** Creates a step that runs once for all concurrent calls, and is aborted when the last waiter has left. */
export function sharedStep(step: (signal: AbortSignal) => Promise<void>): SharedStep {
  let running: Running | undefined;

  function begin(): Running {
    const controller = new AbortController();
    let skip = (): void => {};
    const skipped = new Promise<void>((resolve) => {
      skip = resolve;
    });
    // The step is removed before its waiters are notified.
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
