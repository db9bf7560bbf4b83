import { ConnectionError } from "../errors/connection-error.js";
import { readEvents, type ServerSentEvent } from "../http/event-stream.js";
import type { Transport } from "../http/transport.js";
import { parseExactJson } from "../json/parse-json.js";
import { redactCause } from "../redaction/redact-cause.js";
import { redactJson } from "../redaction/redact-json.js";
import { abortReason } from "../time/abort.js";

/** An event of a stream, with the JSON that its data is. */
export interface StreamedEvent<Json = unknown> extends ServerSentEvent {
  /** `undefined` where the data is no JSON, such as `[DONE]`. */
  readonly json: Json | undefined;
}

/**
 * The events of a response, as they come; they can be read once.
 *
 * @throws {ConnectionError} from the iteration: the stream broke off
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
    for await (const event of readEvents(transport.watch(response.body, signal))) {
      const json = redactJson(parseExactJson(event.data), transport.redact);
      yield { ...event, data: transport.redact(event.data), json };
    }
  } catch (error) {
    if (signal?.aborted) throw abortReason(signal);
    const cause = redactCause(error, transport.redact);
    const where = { method, url: transport.redact(url), cause };
    throw new ConnectionError(`${method} ${where.url}: the events broke off`, true, where);
  }
}
