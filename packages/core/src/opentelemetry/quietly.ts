/**
 * The result of a call of a tracer or a span, or nothing if it throws. The trace is then incomplete, and the traced call
 * is unaffected. https://opentelemetry.io/docs/specs/otel/error-handling/
 */
export function quietly<Result>(call: () => Result): Result | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
