import { jsonFailure } from "../http/json-failure.js";
import type { Transport } from "../http/transport.js";
import { readBytes } from "../output/read-bytes.js";
import { responseEvents } from "./response-events.js";
import { responseKind } from "./response-kind.js";

/** The properties of a request that reading its response requires. */
export interface ReadRequest {
  readonly method: string;
  readonly url: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The body of a successful response by its media type: parsed JSON, text, a `Blob`, or an async iterable of events;
 * `undefined` where it is empty.
 *
 * @param documented the media types of the operation's successful responses; `undefined` for JSON only
 * @param maximumFileSize the maximum size in bytes
 * @throws {ProtocolError} JSON is documented, and the body is not JSON
 */
export async function readResponse(
  transport: Transport,
  request: ReadRequest,
  response: Response,
  documented: readonly string[] | undefined,
  maximumFileSize: number,
): Promise<unknown> {
  const contentType = response.headers.get("content-type");
  const kind = responseKind(contentType, documented);
  if (kind === "events") return responseEvents(transport, response, request);
  if (kind === "bytes") {
    const { url, signal } = request;
    const bytes = await readBytes(response, {
      transport,
      maximumSize: maximumFileSize,
      url: transport.redact(url),
      signal,
    });
    return new Blob([bytes], { type: contentType ?? "" });
  }
  const answer = await transport.read(request, response);
  if (answer.text === "") return undefined;
  if (kind === "text") return answer.text;
  if (answer.body !== undefined) return answer.body;
  if (documented !== undefined && documented.length === 0) return answer.text;
  throw jsonFailure(answer);
}
