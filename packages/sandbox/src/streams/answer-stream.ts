import { writeAt } from "../answers/write-at.js";
import { type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import type { Model } from "../document/service.js";
import type { Directives } from "../failures/directives.js";
import { openFile } from "../files/open-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { fileCount } from "../render/plan-output.js";
import { pieceOfText } from "../render/several-texts.js";
import { readSubject } from "../render/subject.js";
import { sandboxSentence } from "../render/text-output.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { eventKinds, numbered } from "./event-kind.js";
import { pausesOf } from "./pace.js";
import { errorPiece, lastPiece, type PieceMaker, pieceSchema, textPiece, words } from "./piece.js";
import { eventReply, type ServerSentEvent } from "./server-sent-event.js";
import { surroundingEvents } from "./surrounding-events.js";

/** Share of its pieces after which an answer with a requested failure ends. */
const unhappyShare = 0.7;
const failure = "The sandbox was asked to fail this answer.";

/**
 * Answers a create in pieces: the events before them, the words of its text in order, the events after them, then the
 * end marker of the model's stream.
 */
export function answerStream(
  context: SandboxContext,
  { match, request, body }: Asked,
  model: Model,
  input: JsonObject,
  directives: Directives,
): Reply {
  const { operation } = match;
  const maker: PieceMaker = {
    model,
    schema: pieceSchema(model, operation),
    request: { ...input, ...jsonObject(body) },
    id: context.createId(),
    now: context.clock.now(),
  };
  const count = fileCount({ model, input });
  const open = (address: string) => openFile(context, address);
  const signal = AbortSignal.any([context.closing, request.signal]);
  context.logger.info(`${model.id}: answers in pieces`);
  const events = paced(
    context,
    eventsOf(maker, words(sandboxSentence(readSubject(model, input, { open }))), directives, count),
    {
      directives,
      signal,
    },
  );
  return eventReply(events, operation.response.status);
}

/** Events that are sent together. Pauses separate the steps. */
type Step = readonly ServerSentEvent[];

/** @param count The number of texts that the stream carries, each in pieces with its number. */
function eventsOf(
  maker: PieceMaker,
  texts: readonly string[],
  { outcome }: Directives,
  count: number,
): Step[] {
  const failed = outcome === "failed" || outcome === "canceled";
  const streamed = failed ? texts.slice(0, Math.ceil(texts.length * unhappyShare)) : texts;
  const { before, after } = maker.model.description.stream ?? {};
  const opening = surroundingEvents(maker, before, undefined, 0);
  const pieces = streamed.map((text, index): Step => {
    const isLast = !failed && index === texts.length - 1;
    const piece = numbered(textPiece(maker, text, isLast), maker.schema, opening.length + index);
    const events = severalPieces(maker, piece, count).map((one) => pieceEvent(maker, one, isLast));
    return index === 0 ? [...opening, ...events] : events;
  });
  if (failed) return [...pieces, [errorEvent(maker)]];
  const closing = surroundingEvents(maker, after, texts.join(""), opening.length + pieces.length);
  const end = endEvent(maker, texts, opening.length + pieces.length + closing.length);
  return [...pieces.slice(0, -1), [...(pieces.at(-1) ?? []), ...closing, ...(end ? [end] : [])]];
}

/** The piece for each of several texts. Only one if its end marks that of the stream, or if pieces have no number. */
function severalPieces({ model, schema }: PieceMaker, piece: JsonValue, count: number): JsonValue[] {
  const { text, end } = model.description.stream ?? {};
  if (text === undefined || end?.pointer !== undefined) return [piece];
  const all = Array.from({ length: count }, (_, index) => pieceOfText(piece, schema, text, index) ?? piece);
  return all[1] === piece ? [piece] : all;
}

function pieceEvent({ model, schema }: PieceMaker, piece: JsonValue, isLast: boolean): ServerSentEvent {
  const { events, end } = model.description.stream ?? {};
  const last = [end?.event].flat()[0];
  const kinds = eventKinds(model.description.stream, schema);
  const isEnd = isLast && end?.pointer !== undefined && last !== undefined && !kinds?.last;
  const name = isEnd ? last : events?.includes("message") ? undefined : events?.[0];
  return {
    ...(name === undefined || name === "message" ? {} : { event: name }),
    data: JSON.stringify(piece),
  };
}

/**
 * A separate event that ends the stream. Undefined if the last piece or the end of the response does.
 * @param index Its number in the stream.
 */
function endEvent(maker: PieceMaker, texts: readonly string[], index: number): ServerSentEvent | undefined {
  const { model, schema } = maker;
  const { end } = model.description.stream ?? {};
  const kinds = eventKinds(model.description.stream, schema);
  if (kinds?.last !== undefined) {
    const piece = numbered(lastPiece(maker, kinds, texts.join("")), schema, index);
    return { event: [end?.event].flat()[0] ?? kinds.last, data: JSON.stringify(piece) };
  }
  if (!end || end.pointer !== undefined) return undefined;
  const [event] = [end.event].flat();
  return {
    ...(event === undefined || event === "message" ? {} : { event }),
    data: end.data ?? "{}",
  };
}

function errorEvent(maker: PieceMaker): ServerSentEvent {
  const piece = errorPiece(maker, failure);
  const kinds = eventKinds(maker.model.description.stream, maker.schema);
  if (piece !== undefined && kinds) {
    return { event: "error", data: JSON.stringify(writeAt(piece, maker.schema, kinds.pointer, "error")) };
  }
  return piece === undefined
    ? { event: "error", data: JSON.stringify({ error: { message: failure } }) }
    : pieceEvent(maker, piece, false);
}

async function* paced(
  context: SandboxContext,
  steps: readonly Step[],
  { directives, signal }: { directives: Directives; signal: AbortSignal },
): AsyncGenerator<ServerSentEvent> {
  const pace = { ...context.pace, ...directives.pace };
  const { first, between } = pausesOf(steps.length, directives.duration ?? context.duration, pace);
  for (const [index, step] of steps.entries()) {
    const pause = index === 0 ? first : between;
    if (pause > 0) await context.clock.sleep(pause, signal);
    if (signal.aborted) return;
    yield* step;
  }
}
