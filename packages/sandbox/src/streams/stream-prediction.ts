import { failure, logOf } from "../answers/answer-facts.js";
import type { JsonValue, StreamBinding } from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { answerContext } from "../operations/respond.js";
import { isFinal, type Prediction } from "../predictions/prediction.js";
import type { IncomingRequest } from "../transport/incoming.js";
import type { Reply } from "../transport/reply.js";
import { words } from "./piece.js";
import { newEvents, type SentSoFar } from "./prediction-events.js";
import { eventReply, type ServerSentEvent } from "./server-sent-event.js";

/** Number of events during the work, if no rate is set. */
const defaultMoments = 10;
/** Maximum number of them for one prediction. */
const mostMoments = 1000;

/**
 * The events of a prediction whose responses have the address of its stream.
 * @throws {Problem} 404 if there is none.
 */
export function serveStream(context: SandboxContext, request: IncomingRequest, id: string): Reply {
  const prediction = context.store.get(id);
  if (prediction?.lifecycle.stream) return streamPrediction(context, request, prediction, request.origin);
  throw new Problem(404, "Stream not found", `There is no stream of ${id}.`);
}

/** The events of a prediction, from its beginning or after the last event that the client received. */
export function streamPrediction(
  context: SandboxContext,
  request: IncomingRequest,
  prediction: Prediction,
  origin: string,
): Reply {
  const binding = prediction.lifecycle.stream;
  if (!binding) throw new Problem(404, "Stream not found", `${prediction.id} has no stream.`);
  const signal = AbortSignal.any([context.closing, request.signal]);
  const events = follow(context, prediction, { binding, origin, signal });
  return eventReply(after(events, request.headers.get("last-event-id")));
}

/** Numbers events, and omits those that the client has already received. */
async function* after(
  events: AsyncIterable<ServerSentEvent>,
  last: string | null,
): AsyncGenerator<ServerSentEvent> {
  const known = last !== null && /^\d{1,9}$/.test(last) ? Number(last) : 0;
  let number = 0;
  for await (const event of events) if (++number > known) yield { ...event, id: String(number) };
}

async function* follow(
  context: SandboxContext,
  prediction: Prediction,
  { binding, origin, signal }: { binding: StreamBinding; origin: string; signal: AbortSignal },
): AsyncGenerator<ServerSentEvent> {
  const { service, lifecycle, startsAt, endsAt } = prediction;
  const query = service.operationsById.get(lifecycle.query.operation);
  if (!query) return;
  const { rate } = context.pace;
  const seconds = (endsAt - startsAt) / 1000;
  const moments = Math.min(
    mostMoments,
    Math.max(1, Math.round(rate === undefined ? defaultMoments : rate * seconds)),
  );
  const sentSoFar: SentSoFar = { logs: 0, pieces: 0, state: "" };
  for (let moment = -1; moment <= moments; moment++) {
    const until = moment < 0 ? prediction.createdAt : startsAt + ((endsAt - startsAt) * moment) / moments;
    const pause = until - context.clock.now();
    if (pause > 0) await context.store.waitFor(prediction, pause, signal);
    if (signal.aborted) return;
    // The state at that time: a client that reconnects gets the same events with the same numbers.
    const facts = await answerContext(
      context,
      prediction,
      origin,
      Math.min(until, prediction.canceledAt ?? until),
    );
    const logs = logOf(facts).split("\n");
    const pieces = outputPieces(prediction, facts.output);
    yield* newEvents({ facts, binding, query, pieces, logs: logs.slice(0, -1), failure }, sentSoFar);
    if (isFinal(facts.progress.state)) return;
  }
}

/** The pieces of an output: words of a text, while it is generated, or the addresses of files, once they exist. */
function outputPieces({ output }: Prediction, written: JsonValue | undefined): string[] {
  if (output.files.length === 0) {
    const whole = output.toJson([]);
    if (typeof whole === "string") return words(whole);
    const isList = Array.isArray(whole) && whole.every((item) => typeof item === "string");
    return isList ? whole.map(String) : [JSON.stringify(whole)];
  }
  return written === undefined ? [] : textsOf(written);
}

function textsOf(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
