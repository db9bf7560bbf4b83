import type { Environment } from "./environment.js";

/** Resolves on Ctrl-C, or on a termination signal. */
export function untilInterrupt(environment: Pick<Environment, "onInterrupt">): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = environment.onInterrupt(() => {
      stopListening();
      resolve();
    });
  });
}
