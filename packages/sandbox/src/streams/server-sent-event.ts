import type { Reply } from "../transport/reply.js";

/** A server-sent event. Without a name, clients call it `message`. */
export interface ServerSentEvent {
  event?: string;
  id?: string;
  data: string;
}

/**
 * A reply that streams events.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function eventReply(events: AsyncIterable<ServerSentEvent>, status = 200): Reply {
  return {
    status,
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
    body: written(events),
  };
}

async function* written(events: AsyncIterable<ServerSentEvent>): AsyncGenerator<string> {
  for await (const event of events) yield writeEvent(event);
}

/** An event as text. Each line of its data is a separate field. */
export function writeEvent({ event, id, data }: ServerSentEvent): string {
  const fields = [
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...data.split(/\r\n|\n|\r/).map((line) => `data: ${line}`),
  ];
  return `${fields.join("\n")}\n\n`;
}
