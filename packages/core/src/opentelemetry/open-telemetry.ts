import type { FaultEvent, Hooks, RequestEvent, ResponseEvent } from "../hooks/hooks.js";
import { quietly } from "./quietly.js";
import { registeredTracer, type SpanLike, spanKind, spanStatus, type TracerLike } from "./tracer.js";

/**
 * Hooks that create a span for every attempt of a request, with the conventions for HTTP clients, and propagate the
 * trace to the service (`traceparent`). Requires no package: the tracer is passed in, or taken from OpenTelemetry's API
 * if that is set up; otherwise the hooks do nothing.
 *
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
 *
 * @example createClient({ baseUrl, apiKey, ...openTelemetry() })
 */
export function openTelemetry(
  tracer?: TracerLike,
): Required<Pick<Hooks, "onRequest" | "onResponse" | "onFault">> {
  const spans = new WeakMap<RequestEvent, SpanLike>();
  const finish = (event: ResponseEvent | FaultEvent, set: (span: SpanLike) => void): void => {
    const span = spans.get(event.request);
    if (span === undefined) return;
    quietly(() => set(span));
    quietly(() => span.end());
  };
  return {
    onRequest(event) {
      const { method, url, attempt } = event;
      const { hostname, port, protocol } = new URL(url);
      return quietly(() => {
        const span = (tracer ?? registeredTracer())?.startSpan(method, {
          kind: spanKind.client,
          attributes: {
            "http.request.method": method,
            "url.full": url,
            "server.address": hostname,
            "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
            ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
          },
        });
        if (span === undefined) return;
        spans.set(event, span);
        return traceParent(span);
      });
    },
    onResponse: (event) =>
      finish(event, (span) => {
        span.setAttribute("http.response.status_code", event.status);
        if (event.status < 400) return;
        span.setAttribute("error.type", String(event.status));
        span.setStatus({ code: spanStatus.error });
      }),
    onFault: (event) =>
      finish(event, (span) => {
        const { error } = event;
        span.setAttribute("error.type", error instanceof Error ? error.name : "fault");
        span.setStatus({
          code: spanStatus.error,
          message: error instanceof Error ? error.message : String(error),
        });
      }),
  };
}

/** https://www.w3.org/TR/trace-context/#traceparent-header */
function traceParent(span: SpanLike): Record<string, string> | undefined {
  const { traceId, spanId, traceFlags } = span.spanContext();
  if (/^0*$/.test(traceId)) return undefined;
  return { traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}` };
}
