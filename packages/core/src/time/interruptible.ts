/**
 * The promise, or a rejection by an earlier interruption. Every request uses this function, so it creates no more
 * promises than needed.
 *
 * @param begin receives a function that rejects, and returns a function that removes the interruption
 */
export function interruptible<Value>(
  promise: Promise<Value>,
  begin: (interrupt: (reason: unknown) => void) => () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const callOff = begin(reject);
    promise.then(
      (value) => {
        callOff();
        resolve(value);
      },
      (error) => {
        callOff();
        reject(error);
      },
    );
  });
}
