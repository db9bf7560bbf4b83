import type { StreamBinding, StreamEvent } from "../../descriptor/service.js";
import type { ServerSentEvent } from "../../http/event-stream.js";
import type { TransportRequest } from "../../http/transport-request.js";
import { webUrl } from "../../http/web-url.js";
import { parseExactJson } from "../../json/parse-json.js";
import { getPointer } from "../../json/pointer.js";
import { foreignId } from "../../lifecycle/foreign-id.js";
import { progressFromLogs } from "../../lifecycle/progress.js";
import { readAnswer } from "../../lifecycle/read-answer.js";
import { boundRequest } from "../../operations/call-operation.js";
import { redactJson } from "../../redaction/redact-json.js";
import type { PredictionTracker } from "../tracker.js";
import { streamHistory } from "./stream-history.js";

/** The number of consecutive connections without an event after which the client only polls. */
const mostFailures = 4;

/**
 * Receives a service's events of a prediction while it is waited for. A lost connection is opened again with the id of
 * the last event. Without a connection the client polls at the usual intervals.
 */
export function followStream<Output>(tracker: PredictionTracker<Output>): void {
  const stream = tracker.identity.lifecycle?.descriptor.stream;
  const controller = new AbortController();
  tracker.stream = { controller, open: false };
  if (stream) {
    listen(tracker, stream, controller.signal).catch(() => {
      // Polling continues, and reports errors.
    });
  }
}

async function listen<Output>(
  tracker: PredictionTracker<Output>,
  stream: StreamBinding,
  signal: AbortSignal,
): Promise<void> {
  const { clock, random } = tracker.context.settings;
  const { transport } = tracker.context.requests;
  tracker.history ??= streamHistory();
  const { history } = tracker;
  for (let failures = 0; failures < mostFailures && !tracker.done; failures++) {
    if (failures > 0) await clock.sleep(random() * 1000 * 2 ** failures, signal);
    // Not every response contains the URL.
    tracker.eventRequest = streamRequest(tracker, stream) ?? tracker.eventRequest;
    const request = tracker.eventRequest;
    if (request === undefined) return;
    const headers = {
      ...request.headers,
      accept: "text/event-stream",
      ...(history.lastId === undefined ? {} : { "last-event-id": history.lastId }),
    };
    try {
      const response = await transport.send(
        { ...request, headers, repeatable: true, signal },
        async (answer) => answer,
      );
      if (!response.ok || !response.body || !response.headers.get("content-type")?.includes("event-stream")) {
        await response.body?.cancel();
        return;
      }
      setOpen(tracker, true);
      history.connect();
      for await (const event of transport.events(response.body, signal)) {
        failures = 0;
        // A truncated event is received again after the next connection.
        if (event.isCut || history.isRepeated(event)) continue;
        const meaning = Object.hasOwn(stream.events, event.event) ? stream.events[event.event] : undefined;
        if (isErrorEvent(event, stream.error)) await tracker.query(signal);
        else if (meaning) await handleEvent(tracker, meaning, event, signal);
        if (tracker.done || meaning === "done") return;
      }
    } catch (error) {
      if (signal.aborted) throw error;
    } finally {
      setOpen(tracker, false);
    }
  }
}

/** Interrupts the wait for the next query, because its interval depends on the connection. */
function setOpen<Output>(tracker: PredictionTracker<Output>, open: boolean): void {
  if (tracker.stream) tracker.stream.open = open;
  tracker.step.skip();
}

function streamRequest<Output>(
  { context, identity, answer }: PredictionTracker<Output>,
  { url, operation }: StreamBinding,
): Omit<TransportRequest, "repeatable"> | undefined {
  const { service, id, bound } = identity;
  if (operation) return boundRequest(context.requests, service, operation, { id, bound, answer });
  const place = url === undefined ? undefined : getPointer(answer, url);
  const address = typeof place === "string" ? webUrl(place) : undefined;
  // The key is sent only if the URL is at the configured origin.
  return address === undefined
    ? undefined
    : { method: "GET", url: address, audience: context.requests.base(service) };
}

/** An error event causes an immediate query, and is not a piece of the output. */
function isErrorEvent({ data }: ServerSentEvent, place: StreamBinding["error"]): boolean {
  return place !== undefined && (getPointer(parseExactJson(data), place) ?? null) !== null;
}

async function handleEvent<Output>(
  tracker: PredictionTracker<Output>,
  meaning: StreamEvent,
  event: ServerSentEvent,
  signal: AbortSignal,
): Promise<void> {
  const { facts, identity } = tracker;
  const { redact } = tracker.context.requests.transport;
  const lifecycle = identity.lifecycle?.descriptor;
  const data = redact(event.data);
  const body = meaning === "answer" ? redactJson(parseExactJson(event.data), redact) : undefined;
  const isOwn = lifecycle && foreignId(lifecycle, body, identity.id) === undefined;
  const reported = isOwn && body !== undefined ? readAnswer(lifecycle, body) : undefined;
  if (meaning === "logs") {
    // Text that a query has already returned is received again.
    const known = facts.logs ?? "";
    const logs = known.endsWith(data)
      ? known
      : `${known}${known === "" || known.endsWith("\n") ? "" : "\n"}${data}`;
    tracker.update({ ...facts, logs, progress: progressFromLogs(logs) ?? facts.progress });
  } else if (meaning === "output") {
    tracker.update({ ...facts, partial: (facts.partial ?? "") + data });
  } else if (reported && reported.status !== "" && !(reported.state === "succeeded" && lifecycle?.result)) {
    tracker.update(reported, body);
  } else await tracker.query(signal);
  tracker.step.skip();
}
