import type { StreamBinding, StreamEvent } from "../../descriptor/service.js";
import { readEvents, type ServerSentEvent } from "../../http/event-stream.js";
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

/** Connections in a row that bring nothing before the client goes on by asking alone. */
const mostFailures = 4;

/**
 * Listens to what a service tells of a prediction while somebody waits for it. A connection that is lost is made
 * again, with the id of the last event; while there is none, and if it stays so, the client asks as it would without.
 */
export function followStream<Output>(tracker: PredictionTracker<Output>): void {
  const stream = tracker.identity.lifecycle?.descriptor.stream;
  const controller = new AbortController();
  tracker.stream = { controller, open: false };
  if (stream) {
    listen(tracker, stream, controller.signal).catch(() => {
      // Whatever it was: asking tells as well, and says what is wrong if something is.
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
  let lastId: string | undefined;
  let request: ReturnType<typeof streamRequest>;
  for (let failures = 0; failures < mostFailures && !tracker.done; failures++) {
    if (failures > 0) await clock.sleep(random() * 1000 * 2 ** failures, signal);
    // Not every answer repeats the address.
    request = streamRequest(tracker, stream) ?? request;
    if (request === undefined) return;
    const headers = {
      ...request.headers,
      accept: "text/event-stream",
      ...(lastId === undefined ? {} : { "last-event-id": lastId }),
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
      for await (const event of readEvents(transport.watch(response.body, signal))) {
        failures = 0;
        lastId = event.id ?? lastId;
        const meaning = Object.hasOwn(stream.events, event.event) ? stream.events[event.event] : undefined;
        if (tellsError(event, stream.error)) await tracker.query(signal);
        else if (meaning) await hear(tracker, meaning, event, signal);
        if (tracker.done || meaning === "done") return;
      }
    } catch (error) {
      if (signal.aborted) throw error;
    } finally {
      setOpen(tracker, false);
    }
  }
}

/** Whoever sleeps until the next query thinks again: it is needed sooner, or later. */
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
  // The key goes along only if it is at the configured origin.
  return address === undefined
    ? undefined
    : { method: "GET", url: address, audience: context.requests.base(service) };
}

/** An error is a reason to ask at once, and no piece of the output. */
function tellsError({ data }: ServerSentEvent, place: StreamBinding["error"]): boolean {
  return place !== undefined && (getPointer(parseExactJson(data), place) ?? null) !== null;
}

async function hear<Output>(
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
  const told = isOwn && body !== undefined ? readAnswer(lifecycle, body) : undefined;
  if (meaning === "logs") {
    // What a query has told meanwhile comes again.
    const known = facts.logs ?? "";
    const logs = known.endsWith(data)
      ? known
      : `${known}${known === "" || known.endsWith("\n") ? "" : "\n"}${data}`;
    tracker.learn({ ...facts, logs, progress: progressFromLogs(logs) ?? facts.progress });
  } else if (meaning === "output") {
    tracker.learn({ ...facts, partial: (facts.partial ?? "") + data });
  } else if (told && told.status !== "" && !(told.state === "succeeded" && lifecycle?.result)) {
    tracker.learn(told, body);
  } else await tracker.query(signal);
  tracker.step.skip();
}
