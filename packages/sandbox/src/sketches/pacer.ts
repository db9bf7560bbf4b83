/** Maximum milliseconds for which drawing delays other requests. */
const longestTurn = 12;

/** Yields to other work if this work has run for a while. */
export type Pacer = () => Promise<void>;

/**
 * Yields between rows and notes, so that requests are answered while rendering.
 * @param turn Yields to other work.
 * @param signal Aborts rendering: the next turn throws its reason.
 */
export function createPacer(turn: () => Promise<void>, signal?: AbortSignal): Pacer {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < longestTurn) return;
    await turn();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
