import type { Redact } from "../redaction/redact.js";
import type { RequestEvent } from "./hooks.js";

/** Where there are no tracing channels: the try as it is. */
export function traceRequest(
  _event: RequestEvent,
  attempt: () => Promise<Response>,
  _redact: Redact,
): Promise<Response> {
  return attempt();
}
