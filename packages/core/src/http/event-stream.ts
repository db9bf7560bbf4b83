import { responseTooLarge } from "./read-text.js";

/** One server-sent event. */
export interface ServerSentEvent {
  /** `message` if it has no name. */
  readonly event: string;
  readonly data: string;
  /** The most recent id, in this event or an earlier one. */
  readonly id: string | undefined;
}

/** An event as read. */
export interface ReadEvent extends ServerSentEvent {
  /** The stream ended before the blank line after the event, so its data may be truncated. */
  readonly isCut: boolean;
}

/**
 * The events of a stream, as they arrive. Unlike in the standard, an event may have a name and no data, and the end of
 * the stream ends an event: some services end streams with `event: done`, or with `data: [DONE]` and no blank line.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 *
 * @param maximum the maximum number of characters of one event
 * @throws {OutputTooLargeError} from the iteration: an event is larger
 */
export function readEvents(
  body: ReadableStream<Uint8Array>,
  maximum: number,
): AsyncGenerator<ReadEvent, void, undefined> {
  return eventsOf(readLines(body, maximum), maximum);
}

/** Parses lines into events. */
export async function* eventsOf(
  lines: Iterable<string> | AsyncIterable<string>,
  maximum: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadEvent, void, undefined> {
  let event = "";
  let data: string[] = [];
  let id: string | undefined;
  let size = 0;
  const read = (isCut: boolean): ReadEvent[] =>
    event || data.length > 0 ? [{ event: event || "message", data: data.join("\n"), id, isCut }] : [];
  for await (const line of lines) {
    size = line === "" ? 0 : size + line.length;
    if (size > maximum) throw responseTooLarge(maximum);
    if (line === "") {
      yield* read(false);
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
  yield* read(true);
}

/** Lines that end in LF, CRLF, CR, or with the stream. */
async function* readLines(
  body: ReadableStream<Uint8Array>,
  maximum: number,
): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  /** Whether `rest` ends in a CR. A long line is not read again with each of its chunks. */
  let isCr = false;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = decoder.decode(part.value, { stream: true });
      const isOpen = !isCr && !/[\r\n]/.test(text);
      isCr = text ? text.endsWith("\r") : isCr;
      rest += text;
      if (rest.length > maximum && isOpen) throw responseTooLarge(maximum);
      if (isOpen) continue;
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest.replace(/\r$/, "");
  } finally {
    // The rest of the stream is not needed when the iteration stops.
    reader.cancel().catch(() => {});
  }
}
