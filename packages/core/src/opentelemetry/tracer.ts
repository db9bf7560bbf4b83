/** The part of OpenTelemetry's `Span` that is used. https://opentelemetry.io/docs/specs/otel/trace/api/#span */
export interface SpanLike {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
  spanContext(): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number };
}

/** The part of OpenTelemetry's `Tracer` that is used. */
export interface TracerLike {
  startSpan(
    name: string,
    options: { kind: number; attributes: Readonly<Record<string, string | number>> },
  ): SpanLike;
}

/** A `Tracer` that can also make a span the active one, which is the parent of spans that are created inside. */
export interface ActiveTracerLike extends TracerLike {
  startActiveSpan<Result>(
    name: string,
    options: { kind: number; attributes: Readonly<Record<string, string | number>> },
    work: (span: SpanLike) => Result,
  ): Result;
}

/** `SpanKind` of OpenTelemetry's API, as far as used. */
export const spanKind = { client: 2 } as const;
/** `SpanStatusCode` of OpenTelemetry's API, as far as used. */
export const spanStatus = { error: 2 } as const;

/** The tracer of OpenTelemetry's API, which is registered under this symbol in all copies of its major version 1. */
export function registeredTracer(): ActiveTracerLike | undefined {
  const api: unknown = Reflect.get(globalThis, Symbol.for("opentelemetry.js.api.1"));
  const provider = memberOf(api, "trace");
  const getTracer = memberOf(provider, "getTracer");
  const tracer: unknown =
    typeof getTracer === "function" ? getTracer.call(provider, "@corsac/core") : undefined;
  return isTracer(tracer) ? tracer : undefined;
}

function isTracer(value: unknown): value is ActiveTracerLike {
  return typeof memberOf(value, "startSpan") === "function";
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
