import type { ModelStream } from "../descriptor/model.js";
import { getPointer } from "../json/pointer.js";
import { meetsCondition } from "./condition.js";
import { meansError } from "./failure-inside.js";

/** The content of one event of a streamed response. An event may be both a piece and the last one. */
export interface StreamEventFacts {
  readonly isPiece: boolean;
  readonly isLast: boolean;
  /** The error in the event. */
  readonly error?: unknown;
}

/**
 * Reads an event of a streamed response as the model's description defines.
 *
 * @param parsed the data of the event as JSON; `undefined` if it is not JSON
 */
export function readStreamEvent(
  { events, piece, end, error }: ModelStream,
  { event, data }: { readonly event: string; readonly data: string },
  parsed: unknown,
): StreamEventFacts {
  const isLast =
    end !== undefined &&
    (end.data ?? data) === data &&
    (end.event === undefined || [end.event].flat().includes(event)) &&
    meetsCondition(end, { status: 200, body: parsed });
  // An end event that is identified by a value in it may also be a piece.
  if (isLast && end.pointer === undefined) return { isPiece: false, isLast };
  const message = getPointer(parsed, error ?? "/error");
  if (event === "error") return { isPiece: false, isLast, error: message || parsed || data || event };
  if (meansError(message)) return { isPiece: false, isLast, error: message };
  const isNamed = data !== "" && (events?.includes(event) ?? true);
  const isPiece = isNamed && (piece === undefined || meetsCondition(piece, { status: 200, body: parsed }));
  return { isPiece, isLast };
}
