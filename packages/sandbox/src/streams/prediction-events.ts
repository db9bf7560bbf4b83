import type { AnswerContext } from "../answers/answer-context.js";
import { buildAnswer } from "../answers/build-answer.js";
import { writeAt } from "../answers/write-at.js";
import { firstPointer, type JsonValue, type StreamBinding, type StreamEvent } from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { isFinal } from "../predictions/prediction.js";
import type { ServerSentEvent } from "./server-sent-event.js";

/** What has already been sent of a prediction. */
export interface SentSoFar {
  /** Lines of the logs. */
  logs: number;
  /** Pieces of the output. */
  pieces: number;
  state: string;
}

/** The context for a prediction's events at one time. */
export interface Moment {
  facts: AnswerContext;
  binding: StreamBinding;
  query: Operation;
  /** The pieces of the output: words of a text, or each of its values. */
  pieces: readonly string[];
  /** Lines. */
  logs: readonly string[];
  /** The message of a failure. */
  failure: string;
}

/**
 * The events about changes of a prediction.
 * @param sentSoFar What has already been sent. It is updated.
 */
export function newEvents(moment: Moment, sentSoFar: SentSoFar): ServerSentEvent[] {
  const { facts, binding } = moment;
  const { state, fraction } = facts.progress;
  const events: ServerSentEvent[] = [];
  const say = (meaning: StreamEvent, data: string): void => {
    const name = Object.keys(binding.events).find((key) => binding.events[key] === meaning);
    if (name !== undefined) events.push({ ...(name === "message" ? {} : { event: name }), data });
  };
  const lines = moment.logs.slice(sentSoFar.logs);
  sentSoFar.logs += lines.length;
  if (lines.length > 0) say("logs", lines.join("\n"));
  const reached = state === "succeeded" ? moment.pieces.length : Math.floor(moment.pieces.length * fraction);
  const fresh = moment.pieces.slice(sentSoFar.pieces, reached);
  sentSoFar.pieces = Math.max(sentSoFar.pieces, reached);
  for (const piece of fresh) say("output", piece);
  const isNews = state !== sentSoFar.state || (state === "running" && fraction > 0);
  sentSoFar.state = state;
  if (isNews) say("answer", JSON.stringify(buildAnswer(moment.query, facts)));
  if (!isFinal(state)) return events;
  if (state === "failed" && binding.error !== undefined)
    events.push(errorEvent(binding.error, moment.failure));
  say("done", JSON.stringify(state === "succeeded" ? {} : { reason: state === "failed" ? "error" : state }));
  return events;
}

function errorEvent(place: NonNullable<StreamBinding["error"]>, failure: string): ServerSentEvent {
  const data: JsonValue = writeAt({}, {}, firstPointer(place), failure);
  return { event: "error", data: JSON.stringify(data) };
}
