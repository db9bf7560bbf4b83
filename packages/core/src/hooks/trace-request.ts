import type { Redact } from "../redaction/redact.js";
import type { RequestEvent } from "./hooks.js";

/** The implementation for runtimes without tracing channels: the attempt is unchanged. */
export function traceRequest(
  _event: RequestEvent,
  attempt: () => Promise<Response>,
  _redact: Redact,
): Promise<Response> {
  return attempt();
}
