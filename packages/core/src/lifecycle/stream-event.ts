import type { ModelStream } from "../descriptor/model.js";
import { getPointer } from "../json/pointer.js";
import { meetsCondition } from "./condition.js";

/** What one event of a streamed answer is. An event may be both a piece and the last. */
export interface StreamEventFacts {
  readonly isPiece: boolean;
  readonly isLast: boolean;
  /** The error that it tells. */
  readonly error?: unknown;
}

/**
 * Reads an event of a streamed answer as the model's description says.
 *
 * @param parsed the data of the event as JSON; `undefined` where it is none
 */
export function readStreamEvent(
  { events, end, error }: ModelStream,
  { event, data }: { readonly event: string; readonly data: string },
  parsed: unknown,
): StreamEventFacts {
  const isLast =
    end !== undefined &&
    (end.data ?? data) === data &&
    (end.event ?? event) === event &&
    meetsCondition(end, { status: 200, body: parsed });
  // What is known by a value in it may say something, too.
  if (isLast && end.pointer === undefined) return { isPiece: false, isLast };
  const told = getPointer(parsed, error ?? "/error");
  if (event === "error") return { isPiece: false, isLast, error: told || parsed || data };
  if (told) return { isPiece: false, isLast, error: told };
  return { isPiece: events?.includes(event) ?? true, isLast };
}
