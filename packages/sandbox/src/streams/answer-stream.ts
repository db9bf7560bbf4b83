import { writeAt } from "../answers/write-at.js";
import { type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import type { Model } from "../document/service.js";
import type { Directives } from "../failures/directives.js";
import { openFile } from "../files/open-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { readSubject } from "../render/subject.js";
import { sandboxSentence } from "../render/text-output.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { eventKinds, numbered } from "./event-kind.js";
import { pausesOf } from "./pace.js";
import { errorPiece, lastPiece, type PieceMaker, pieceSchema, textPiece, words } from "./piece.js";
import { eventReply, type ServerSentEvent } from "./server-sent-event.js";

/** Share of its pieces after which an answer with a requested failure ends. */
const unhappyShare = 0.7;
const failure = "The sandbox was asked to fail this answer.";

/** Answers a create in pieces: the words of its text in order, then the end marker of the model's stream. */
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
  const open = (address: string) => openFile(context, address);
  const signal = AbortSignal.any([context.closing, request.signal]);
  context.logger.info(`${model.id}: answers in pieces`);
  const events = paced(
    context,
    eventsOf(maker, words(sandboxSentence(readSubject(model, input, { open }))), directives),
    {
      directives,
      signal,
    },
  );
  return eventReply(events, operation.response.status);
}

/** Events that are sent together. Pauses separate the steps. */
type Step = readonly ServerSentEvent[];

function eventsOf(maker: PieceMaker, texts: readonly string[], { outcome }: Directives): Step[] {
  const failed = outcome === "failed" || outcome === "canceled";
  const told = failed ? texts.slice(0, Math.ceil(texts.length * unhappyShare)) : texts;
  const pieces = told.map((text, index): Step => {
    const isLast = !failed && index === texts.length - 1;
    const piece = numbered(textPiece(maker, text, isLast), maker.schema, index);
    return [pieceEvent(maker, piece, isLast)];
  });
  if (failed) return [...pieces, [errorEvent(maker)]];
  const end = endEvent(maker, texts);
  return end ? [...pieces.slice(0, -1), [...(pieces.at(-1) ?? []), end]] : pieces;
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

/** A separate event that ends the stream. Undefined if the last piece or the end of the response does. */
function endEvent(maker: PieceMaker, texts: readonly string[]): ServerSentEvent | undefined {
  const { model, schema } = maker;
  const { end } = model.description.stream ?? {};
  const kinds = eventKinds(model.description.stream, schema);
  if (kinds?.last !== undefined) {
    const piece = numbered(lastPiece(maker, kinds, texts.join("")), schema, texts.length);
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
