import { responseTooLarge } from "./read-text.js";

/** One server-sent event. */
export interface ServerSentEvent {
  /** `message` if it has no name. */
  readonly event: string;
  readonly data: string;
  /** The most recent id, in this event or an earlier one. */
  readonly id: string | undefined;
}

/**
 * The events of a stream, as they arrive. An event that is truncated by the end of the stream is dropped.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 *
 * @param maximum the maximum number of characters of one event
 * @throws {OutputTooLargeError} from the iteration: an event is larger
 */
export function readEvents(
  body: ReadableStream<Uint8Array>,
  maximum: number,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  return eventsOf(readLines(body, maximum), maximum);
}

/** Parses lines into events. */
export async function* eventsOf(
  lines: Iterable<string> | AsyncIterable<string>,
  maximum: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let event = "";
  let data: string[] = [];
  let id: string | undefined;
  let size = 0;
  for await (const line of lines) {
    size = line === "" ? 0 : size + line.length;
    if (size > maximum) throw responseTooLarge(maximum);
    if (line === "") {
      if (data.length > 0) yield { event: event || "message", data: data.join("\n"), id };
      event = "";
      data = [];
      continue;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) id = value;
  }
}

/** Lines that end in LF, CRLF or CR. */
async function* readLines(
  body: ReadableStream<Uint8Array>,
  maximum: number,
): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = decoder.decode(part.value, { stream: true });
      const isOpen = !/[\r\n]/.test(text) && !rest.endsWith("\r");
      rest += text;
      if (rest.length > maximum && isOpen) throw responseTooLarge(maximum);
      // A long line is split once, and not again with each of its chunks.
      if (isOpen) continue;
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest.endsWith("\r")) yield rest.slice(0, -1);
  } finally {
    // The rest of the stream is not needed when the iteration stops.
    reader.cancel().catch(() => {});
  }
}
