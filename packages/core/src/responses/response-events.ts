import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { ServerSentEvent } from "../http/event-stream.js";
import type { Transport } from "../http/transport.js";
import { parseExactJson } from "../json/parse-json.js";
import { redactCause } from "../redaction/redact-cause.js";
import { redactJson } from "../redaction/redact-json.js";
import { abortReason } from "../time/abort.js";

/** An event of a stream, with its data parsed as JSON. */
export interface StreamedEvent<Json = unknown> extends ServerSentEvent {
  /** `undefined` where the data is not JSON, such as `[DONE]`. */
  readonly json: Json | undefined;
}

/**
 * The events of a response, as they arrive; they can be read once.
 *
 * @throws {ConnectionError} from the iteration: the stream broke off
 * @throws {OutputTooLargeError} from the iteration: an event is larger than `maximumResponseSize`
 */
export async function* responseEvents(
  transport: Transport,
  response: Response,
  {
    method,
    url,
    signal,
  }: { readonly method: string; readonly url: string; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<StreamedEvent, void, undefined> {
  if (!response.body) return;
  try {
    for await (const read of transport.events(response.body, signal)) {
      const { isCut, ...event } = read;
      const json = redactJson(parseExactJson(event.data), transport.redact);
      // A truncated text is dropped, as the standard requires.
      if (!isCut || json !== undefined) yield { ...event, data: transport.redact(event.data), json };
    }
  } catch (error) {
    if (signal?.aborted) throw abortReason(signal);
    if (CorsacError.isInstance(error)) throw error;
    const cause = redactCause(error, transport.redact);
    const where = { method, url: transport.redact(url), cause };
    throw new ConnectionError(`${method} ${where.url}: the events broke off`, true, where);
  }
}
