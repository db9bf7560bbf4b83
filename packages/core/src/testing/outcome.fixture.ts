/** The result of a promise: a value or an error. */
export async function outcome<Value>(
  promise: Promise<Value>,
): Promise<{ value: Value; error?: never } | { value?: never; error: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
