export { traceRuns } from "./gen-ai-spans.js";
export { openTelemetry } from "./open-telemetry.js";
export type { ActiveTracerLike, SpanLike, TracerLike } from "./tracer.js";
