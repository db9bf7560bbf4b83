/** Longest that drawing keeps other requests waiting, in milliseconds. */
const longestTurn = 12;

/** Gives way to other work if this work has gone on for a while. */
export type Pacer = () => Promise<void>;

/** Rendering runs beside answering: between rows and notes it lets requests through. */
export function createPacer(): Pacer {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestTurn) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
