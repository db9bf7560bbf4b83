/**
 * The promise, or the rejection of whatever comes before its end. Every request comes through here: there are no more
 * promises than are needed.
 *
 * @param begin is given what rejects, and gives what calls the interruption off
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
