import { isRefusedAnswer } from "../create/direct-answer.js";
import { prepareCreate } from "../create/prepare-create.js";
import type { InputOptions } from "../create/prepare-input.js";
import type { JsonValue } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { bodyStart, findMessage } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { requireJson } from "../http/require-json.js";
import { responseError } from "../http/response-error.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { isObject } from "../json/json-object.js";
import { parseExactJson } from "../json/parse-json.js";
import { setPointer } from "../json/pointer.js";
import { textsAt } from "../json/texts-at.js";
import { readStreamEvent } from "../lifecycle/stream-event.js";
import type { Model } from "../model/define-model.js";
import { withJson } from "../operations/call-operation.js";
import { pieceConverter } from "../output/piece-converter.js";
import { redactCause } from "../redaction/redact-cause.js";
import { redactJson } from "../redaction/redact-json.js";
import { abortReason } from "../time/abort.js";
import { remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { wholeText } from "./whole-answer.js";

/** One piece of a streamed output. */
export interface StreamPiece<Piece = unknown> {
  /** The data as sent by the service. */
  readonly data: JsonValue;
  /**
   * The data converted as the model's description defines it, with files as `OutputFile`s; unchanged where pieces are
   * not described. Reading it throws a `ProtocolError` where the piece has another shape.
   */
  readonly value: Piece;
  /** The text in the piece; `""` where it has none. Of a whole response, the text of the output. */
  readonly text: string;
}

/** Options of a streamed request. */
export interface StreamOptions<Fields extends object = Readonly<Record<string, unknown>>>
  extends InputOptions<Fields> {
  /** Aborting ends the stream with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The pieces of an output. A stream that breaks off cannot be resumed: this is an error, never a shorter output. */
export async function* streamAnswer<Piece>(
  context: ClientContext,
  model: Model<object, unknown, Piece>,
  input: object,
  options: StreamOptions,
): AsyncGenerator<StreamPiece<Piece>, void, undefined> {
  const { transport } = context.requests;
  const { stream } = model;
  if (stream === undefined)
    throw new ConfigurationError(`${model.id} has no stream`, { hint: "Use run or predictions.create." });
  remember(context.catalog, model);
  const [work] = await prepareCreate(context, model, input, options);
  const body = Object.entries(stream.body ?? {}).reduce<unknown>(
    (sent, [pointer, value]) => setPointer(sent, pointer, value),
    work.body,
  );
  const { write = withJson } = work;
  const request = await write(work.request, body);
  const { method, url } = request;
  const headers = { ...request.headers, accept: "text/event-stream, application/json", ...stream.headers };
  const response = await transport.send(
    { ...request, headers, repeatable: false, signal: options.signal },
    async (answer) => answer,
  );
  const convert = pieceConverter<Piece>(context.requests, context.settings, model.service, stream.chunk);
  const piece = (data: JsonValue, text = textsAt(data, stream.text)): StreamPiece<Piece> => ({
    data,
    text,
    get value() {
      return convert(data);
    },
  });
  if (!response.ok || !response.body || !response.headers.get("content-type")?.includes("event-stream")) {
    const answer = await transport.read(request, response);
    const whole = requireJson(answer, model.service.errors);
    if (isRefusedAnswer(model, whole)) throw responseError(answer, model.service.errors);
    const text = wholeText(model, whole);
    if (text === undefined)
      throw unexpectedAnswer(answer, `without a stream and without a text: ${bodyStart(answer.text)}`);
    if (isJson(whole)) yield piece(whole, text);
    return;
  }
  let ended = stream.end === undefined;
  try {
    for await (const event of transport.events(response.body, options.signal)) {
      const parsed = redactJson(parseExactJson(event.data), transport.redact);
      const { isPiece, isLast, error } = readStreamEvent(stream, event, parsed);
      if (error !== undefined) {
        const reason =
          findMessage(redactJson(error, transport.redact)) ?? bodyStart(transport.redact(event.data));
        throw new ProtocolError(`${method} ${url} broke off the stream: ${reason}`, { method, url });
      }
      // An object is complete; a number may be truncated.
      if (event.isCut && !isLast && !isObject(parsed)) throw cutOff(method, url);
      if (isPiece) {
        if (!isJson(parsed)) {
          const start = bodyStart(transport.redact(event.data));
          throw new ProtocolError(`${method} ${url} streamed no JSON: ${start}`, { method, url });
        }
        yield piece(parsed);
      }
      if (isLast) {
        ended = true;
        return;
      }
    }
  } catch (error) {
    if (options.signal?.aborted) throw abortReason(options.signal);
    if (CorsacError.isInstance(error)) throw error;
    throw cutOff(method, url, redactCause(error, transport.redact));
  }
  if (!ended) throw cutOff(method, url);
}

function cutOff(method: string, url: string, cause?: unknown): ConnectionError {
  return new ConnectionError(`${method} ${url}: the answer broke off before its end`, true, {
    method,
    url,
    cause,
  });
}

function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}
