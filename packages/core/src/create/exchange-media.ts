import { isTextMedia } from "../bodies/media-types.js";
import type { Answer } from "../http/answer.js";
import { eventsOf } from "../http/event-stream.js";
import type { Transport } from "../http/transport.js";
import type { TransportRequest } from "../http/transport-request.js";
import { isJsonObject, isObject } from "../json/json-object.js";
import { parseExactJson } from "../json/parse-json.js";
import { textsAt } from "../json/texts-at.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";
import { readStreamEvent } from "../lifecycle/stream-event.js";
import { writeDataUrl } from "../media/write-data-url.js";
import type { Model } from "../model/define-model.js";
import { readBytes } from "../output/read-bytes.js";
import { redactJson } from "../redaction/redact-json.js";
import { isValid } from "../validation/is-valid.js";

/** The media types of responses that are not a file: an error, or a rejection inside a 200. */
const words = /json|html|^$/;

/**
 * Sends the create of a model that returns its output directly and not only as JSON, and returns the response as if its
 * body were JSON. A file becomes its data URL, text a JSON string, and a stream of events their combined content.
 *
 * @param maximumSize the maximum size of a file in bytes
 */
export function exchangeMedia(
  transport: Transport,
  request: TransportRequest,
  model: Model,
  responses: readonly string[] | undefined,
  maximumSize: number,
): Promise<Answer> {
  const isFile = model.output.files.some(({ encoding }) => encoding === "body");
  const documented = responses ?? [];
  const whole = documented.filter((one) => !one.includes("event-stream"));
  const asked = isFile ? "*/*" : (whole.length > 0 ? whole : documented).join(", ");
  const headers = { ...request.headers, accept: asked || "application/json" };
  return transport.exchange({ ...request, headers }, async (response) => {
    const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (!response.ok || words.test(type)) return transport.read(request, response);
    if (type === "text/event-stream") {
      const answer = await transport.read(request, response);
      return { ...answer, body: await collectEvents(answer.text, model, transport) };
    }
    if (!isFile && isTextMedia(type)) {
      const answer = await transport.read(request, response);
      return answer.body === undefined ? { ...answer, body: answer.text } : answer;
    }
    const content = await readBytes(response, { transport, maximumSize, url: transport.redact(request.url) });
    // An empty response is no file. Without a body, the create is reported as uncertain.
    const url = content.byteLength === 0 ? "" : JSON.stringify(writeDataUrl(new Uint8Array(content), type));
    return transport.read(request, new Response(url, { status: response.status }));
  });
}

/**
 * The combined content of all events of a stream: an error, if one of them is an error; the last event, if it is the
 * documented output; the text of all events; or a list of their data.
 */
async function collectEvents(
  text: string,
  { output, stream }: Pick<Model, "output" | "stream">,
  { redact }: Pick<Transport, "redact">,
): Promise<unknown> {
  const pieces: unknown[] = [];
  for await (const event of eventsOf(text.split(/\r\n|\n|\r/))) {
    const data = redactJson(parseExactJson(event.data) ?? event.data, redact);
    const { isPiece, isLast, error } = readStreamEvent(stream ?? {}, event, data);
    if (event.data === "[DONE]") break;
    // It may be truncated. Without a body, the create is reported as uncertain.
    if (event.isCut && !isLast && !isObject(data)) return undefined;
    if (error !== undefined || isFailureInside(data))
      return isJsonObject(data) && "error" in data ? data : { error: error ?? data };
    if (isPiece) pieces.push(data);
    if (isLast) break;
  }
  const last = pieces.at(-1);
  if (output.documented && isValid(output.schema, last, false)) return last;
  return stream?.text === undefined ? pieces : pieces.map((piece) => textsAt(piece, stream.text)).join("");
}
