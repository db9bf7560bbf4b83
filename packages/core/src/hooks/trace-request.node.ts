import { tracingChannel } from "node:diagnostics_channel";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";
import type { RequestEvent } from "./hooks.js";

/** The message for subscribers of `tracing:corsac:request:*`: one object for all events of one attempt. */
export interface RequestTrace extends RequestEvent {
  /** Set with `asyncEnd`. */
  status?: number;
  /** Set with `error`. Without keys. */
  error?: unknown;
}

const channel = tracingChannel<RequestTrace, RequestTrace>("corsac:request");
const { start, end, asyncStart, asyncEnd, error } = channel;
const parts = [start, end, asyncStart, asyncEnd, error];

/**
 * One attempt of a request, published on the tracing channel `corsac:request`.
 * https://nodejs.org/api/diagnostics_channel.html#tracingchannel-channels
 */
export function traceRequest(
  event: RequestEvent,
  attempt: () => Promise<Response>,
  redact: Redact,
): Promise<Response> {
  if (!parts.some((part) => part.hasSubscribers)) return attempt();
  const trace: RequestTrace = { ...event };
  // `tracePromise` is not used: it would pass subscribers the fault itself, which may contain a key, and the response's
  // body.
  const settle = (): void => {
    asyncStart.publish(trace);
    asyncEnd.publish(trace);
  };
  return start.runStores(trace, () => {
    const answer = attempt().then(
      (response) => {
        trace.status = response.status;
        settle();
        return response;
      },
      (fault: unknown) => {
        trace.error = redactCause(fault, redact);
        error.publish(trace);
        settle();
        throw fault;
      },
    );
    end.publish(trace);
    return answer;
  });
}
