import { satisfy, violate } from "../answers/conditions.js";
import { repeatRequest } from "../answers/repeat-request.js";
import { mergedSchema, sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { removeAt, writeAt } from "../answers/write-at.js";
import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  member,
  type Place,
  pointerSegments,
  pointersOf,
  setProperty,
} from "../document/contract.js";
import type { Model, Operation } from "../document/service.js";
import { asKind, type EventKinds, eventKinds } from "./event-kind.js";

/** The context for generating pieces. */
export interface PieceMaker {
  model: Model;
  /** The schema of a piece. `{}` if none is documented. */
  schema: JsonObject;
  /** The request. Members of a piece with the name of a request's member copy its value. */
  request?: JsonObject;
  /** Value of texts without other information: the id of the response. */
  id: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The schema of a piece: the model's own, otherwise that of the operation's events. */
export function pieceSchema(model: Model, operation: Operation): JsonObject {
  if (model.pieceSchema) return model.pieceSchema;
  const events = operation.responses
    .flatMap(({ contents }) => contents)
    .find(({ mediaType }) => mediaType === "text/event-stream");
  // The items of an array schema are the events, as is common in OpenAPI 3.1.
  const schema = events?.schema ?? {};
  const { items } = schema;
  return typeof items === "object" && items !== null && !Array.isArray(items) ? items : schema;
}

/** A piece with a text. In the last one, the condition of the stream's end is met, if it depends on values. */
export function textPiece(maker: PieceMaker, text: string, isLast: boolean): JsonValue {
  const { schema, model, request = {}, id, now } = maker;
  const { stream } = model.description;
  const isTold = stream?.text !== undefined;
  const sample = sampleSchema(schema, { full: true, invent: !isTold, text: isTold ? id : text, now });
  const repeated = isTold ? repeatRequest(sample, schema, request) : sample;
  let piece = withoutError(repeated ?? {}, stream?.error);
  const kinds = eventKinds(stream, schema);
  if (stream?.text !== undefined) {
    piece = writeText(piece, maker, stream.text, text);
    if (isLast && !stream.last) piece = withReason(piece, schema, knownPointer(schema, stream.text));
  } else if (sample === undefined) piece = { text };
  for (const [pointer, value] of isLast ? Object.entries(stream?.last ?? {}) : [])
    piece = writeAt(piece, schema, pointer, value);
  if (kinds && stream?.text !== undefined)
    piece = asKind(piece, schema, kinds, kinds.piece, knownPointer(schema, stream.text));
  if (stream?.piece) piece = satisfy(piece, stream.piece, schema);
  const { end } = stream ?? {};
  if (end?.pointer === undefined || kinds?.last !== undefined) return piece;
  const condition = {
    pointer: end.pointer,
    ...(end.equals ? { equals: end.equals } : {}),
    ...(end.present === undefined ? {} : { present: end.present }),
  };
  return isLast ? satisfy(piece, condition, schema) : violate(piece, condition, schema);
}

/**
 * The event that ends the stream if events are marked by their kind: the members beside the text, and the whole answer
 * if one of them has the position for it.
 */
export function lastPiece(maker: PieceMaker, { pointer, last = "" }: EventKinds, answer: string): JsonValue {
  const { schema, model, request = {}, id, now } = maker;
  const { stream, output } = model.description;
  const sample = repeatRequest(sampleSchema(schema, { full: true, text: id, now }), schema, request);
  const bare = withoutError(sample ?? {}, stream?.error);
  const piece = stream?.text === undefined ? bare : removeAt(bare, knownPointer(schema, stream.text));
  const whole: JsonObject = { ...jsonObject(piece) };
  for (const [name, member] of Object.entries(whole)) {
    const inner = mergedSchema(schemaAt(schema, appendPointer("", name)) ?? {});
    const place = output.text === undefined ? undefined : knownPointer(inner, output.text);
    const isAnswer = place !== undefined && Object.keys(schemaAt(inner, place) ?? {}).length > 0;
    if (!isAnswer || !isJsonObject(member)) continue;
    const copied = repeatRequest(member, inner, request) ?? member;
    const words = place.includes("/*") ? [answer] : answer;
    const parts = Object.keys(output.when ?? {}).map((part) => knownPointer(inner, part));
    setProperty(whole, name, parts.reduce(removeAt, writeAt(copied, inner, place, words)));
  }
  return writeAt(whole, schema, pointer, last);
}

/** A piece with an error. Undefined if the description has no position for it. */
export function errorPiece({ schema, model }: PieceMaker, message: string): JsonValue | undefined {
  const place = model.description.stream?.error;
  if (place === undefined) return undefined;
  const pointer = knownPointer(schema, place);
  const inner = schemaAt(schema, pointer) ?? {};
  const properties = Object.keys(member(inner, "properties") ?? {});
  const error =
    properties.length === 0 ? message : Object.fromEntries(properties.map((name) => [name, message]));
  return writeAt({}, schema, pointer, error);
}

/**
 * Removes a sample at the position of an error, and the object that contains it, because clients treat any value there
 * as an error.
 */
function withoutError(piece: JsonValue, place: Place = "/error"): JsonValue {
  return pointersOf(place).reduce((left, pointer) => {
    const segments = pointerSegments(pointer);
    const outermost = segments.findIndex((segment) => /err/i.test(segment));
    const whole = outermost < 0 ? segments : segments.slice(0, outermost + 1);
    return removeAt(left, whole.reduce(appendPointer, ""));
  }, piece);
}

/**
 * Writes the text at its position. The object that contains it has only its required members, because others are
 * contents of other kinds.
 */
function writeText(piece: JsonValue, { schema, id, now }: PieceMaker, place: Place, text: string): JsonValue {
  const pointer = knownPointer(schema, place);
  const around = pointer.slice(0, pointer.lastIndexOf("/"));
  const one = (value: JsonValue): JsonValue => (around.includes("/*") ? [value] : value);
  const schemaAround = schemaAt(schema, around) ?? {};
  const least = (): JsonValue => sampleSchema(schemaAround, { text: id, now }) ?? {};
  const cleared = around === "" ? piece : writeAt(piece, schema, around, one(least()));
  return writeAt(cleared, schema, pointer, pointer.includes("/*") ? [text] : text);
}

/** Sets the reason in the last piece: nullable enums on the way to the text get their first value. */
function withReason(piece: JsonValue, schema: JsonObject, text: string): JsonValue {
  const segments = pointerSegments(text);
  let written = piece;
  for (let depth = 0; depth < segments.length; depth++) {
    const around = segments.slice(0, depth).reduce(appendPointer, "");
    for (const [name, property] of Object.entries(jsonObject(schemaAt(schema, around)?.["properties"]))) {
      const words = jsonList(member(property, "enum"));
      const word = words.find((value) => value !== null);
      if (word === undefined || !jsonList(member(property, "type")).includes("null")) continue;
      const pointer = appendPointer(around, name);
      written = writeAt(written, schema, pointer, pointer.includes("/*") ? [word] : word);
    }
  }
  return written;
}

/** The words of a text, each with the following space. */
export function words(text: string): string[] {
  return [...(text.match(/\S+\s*/g) ?? [text])];
}
