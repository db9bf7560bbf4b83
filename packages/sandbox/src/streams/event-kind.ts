import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { takesValue } from "../answers/takes-value.js";
import { writeAt } from "../answers/write-at.js";
import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  jsonList,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import type { Model } from "../document/service.js";

type ModelStream = Model["description"]["stream"];

/** The kinds of a stream's events, if each piece repeats the name of its event in a property. */
export interface EventKinds {
  /** The position of the kind in a piece. */
  pointer: JsonPointer;
  /** The kind of an event with text. */
  piece: string;
  /** The kind of the last event, which has no text of its own. Undefined if the last event is not marked by its kind. */
  last?: string;
}

/**
 * A property contains the kind if its `const`, `enum` or examples have the name of the stream's event, or if it is a
 * text without such information and its value marks the end of a stream with named events.
 */
export function eventKinds(stream: ModelStream, schema: JsonObject): EventKinds | undefined {
  const piece = stream?.events?.find((name) => name !== "message");
  if (stream === undefined || piece === undefined) return undefined;
  const { end } = stream;
  const place = end?.pointer === undefined ? undefined : knownPointer(schema, end.pointer);
  const last = end?.equals?.[0];
  if (place !== undefined && typeof last === "string") {
    const inner = schemaAt(schema, place) ?? {};
    const listed = valuesOf(inner);
    const isText = inner["type"] === "string" && (listed.length === 0 || listed.includes(piece));
    if (isText && takesValue(inner, piece)) return { pointer: place, piece, last };
  }
  const [name] =
    Object.entries(jsonObject(schema["properties"])).find(([, inner]) =>
      valuesOf(jsonObject(inner)).includes(piece),
    ) ?? [];
  return name === undefined ? undefined : { pointer: appendPointer("", name), piece };
}

function valuesOf(schema: JsonObject): JsonValue[] {
  const { const: constant, example } = schema;
  const single = [constant, example].filter((value) => value !== undefined);
  return [...single, ...jsonList(schema["enum"]), ...jsonList(schema["examples"])];
}

/**
 * A piece as an event of a kind. An event with text has only plain members and those around its text: objects such as
 * the whole response belong to events of other kinds.
 * @param text The position of the text in a piece.
 */
export function asKind(
  piece: JsonValue,
  schema: JsonObject,
  { pointer }: EventKinds,
  kind: string,
  text: JsonPointer,
): JsonValue {
  const plain: JsonObject = {};
  for (const [name, value] of Object.entries(jsonObject(piece))) {
    const isAround = text === appendPointer("", name) || text.startsWith(`${appendPointer("", name)}/`);
    const isContainer = isJsonObject(value) || Array.isArray(value);
    if (isAround || !isContainer || jsonList(schema["required"]).includes(name))
      setProperty(plain, name, value);
  }
  return writeAt(plain, schema, pointer, kind);
}

/** The piece with its number in the stream, if its schema has an integer property for a sequence. */
export function numbered(piece: JsonValue, schema: JsonObject, index: number): JsonValue {
  const [name] =
    Object.entries(jsonObject(schema["properties"])).find(
      ([key, inner]) => /^seq(?:uence|$|[_-]|[A-Z])/.test(key) && jsonObject(inner)["type"] === "integer",
    ) ?? [];
  return name === undefined ? piece : writeAt(piece, schema, appendPointer("", name), index);
}
