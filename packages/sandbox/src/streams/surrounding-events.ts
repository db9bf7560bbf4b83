import { repeatRequest } from "../answers/repeat-request.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer } from "../answers/schema-at.js";
import { removeAt, writeAt } from "../answers/write-at.js";
import {
  type JsonValue,
  type SurroundingEvent,
  type SurroundingSource,
  valueAtPointer,
} from "../document/contract.js";
import { numbered } from "./event-kind.js";
import type { PieceMaker } from "./piece.js";
import type { ServerSentEvent } from "./server-sent-event.js";

/**
 * The events of a stream that are not pieces, with the values that the description puts into them.
 * @param text The text of the whole answer. Undefined before the first piece.
 * @param first The number of the first of these events in the stream.
 */
export function surroundingEvents(
  maker: PieceMaker,
  events: readonly SurroundingEvent[] | undefined,
  text: string | undefined,
  first: number,
): ServerSentEvent[] {
  return (events ?? []).map(({ event, data, with: values = {} }, index) => {
    const filled = Object.entries(values).reduce<JsonValue>((written, [pointer, source]) => {
      const value = sourceValue(maker, source, text);
      return value === undefined ? written : writeAt(written, {}, pointer, value);
    }, data);
    return {
      ...(event === undefined || event === "message" ? {} : { event }),
      data: JSON.stringify(numbered(filled, maker.schema, first + index)),
    };
  });
}

function sourceValue(
  maker: PieceMaker,
  source: SurroundingSource,
  text: string | undefined,
): JsonValue | undefined {
  switch (source.from) {
    case "id":
      return maker.id;
    case "constant":
      return source.value;
    case "request":
      return valueAtPointer(maker.request, source.pointer);
    case "output":
      return valueAtPointer(answerOf(maker, text), source.pointer);
  }
}

/** The whole answer, with only the parts that every request gets. Without a text, a list that contains it is empty. */
function answerOf({ model, request = {}, id, now }: PieceMaker, text: string | undefined): JsonValue {
  const { outputSchema: schema, description } = model;
  const { when = {}, text: place } = description.output;
  const sample = repeatRequest(sampleSchema(schema, { full: true, text: id, now }), schema, request) ?? {};
  const asked = Object.keys(when).filter((pointer) => pointer !== place);
  const plain = asked.reduce<JsonValue>(
    (value, pointer) => removeAt(value, knownPointer(schema, pointer)),
    sample,
  );
  if (place === undefined) return plain;
  const pointer = knownPointer(schema, place);
  const list = pointer.indexOf("/*");
  if (text !== undefined) return writeAt(plain, schema, pointer, list < 0 ? text : [text]);
  return writeAt(plain, schema, list < 0 ? pointer : pointer.slice(0, list), list < 0 ? "" : []);
}
