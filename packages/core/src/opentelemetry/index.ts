export { openTelemetry, type SpanLike, type TracerLike } from "./open-telemetry.js";
