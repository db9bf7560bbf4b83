import {
  firstPointer,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  jsonList,
  jsonObject,
  member,
  type Place,
  pointerSegments,
  pointersOf,
} from "../document/contract.js";

/**
 * The schema of the position that a pointer refers to in a value: `{}` (anything) if the schema allows it without
 * declaring it, undefined if only other properties are allowed.
 */
export function schemaAt(schema: JsonObject, pointer: Place): JsonObject | undefined {
  const first = firstPointer(pointer);
  const known = remembered(schema).schemas;
  if (!known.has(first)) known.set(first, findSchema(schema, first));
  return known.get(first);
}

/** Cached results for a schema: documents do not change, and every response needs the same positions. */
interface Remembered {
  schemas: Map<JsonPointer, JsonObject | undefined>;
  pointers: Map<string, JsonPointer>;
}

const memory = new WeakMap<JsonObject, Remembered>();

function remembered(schema: JsonObject): Remembered {
  const known = memory.get(schema) ?? { schemas: new Map(), pointers: new Map() };
  memory.set(schema, known);
  return known;
}

function findSchema(schema: JsonObject, pointer: JsonPointer): JsonObject | undefined {
  let current: JsonObject = schema;
  for (const segment of pointerSegments(pointer)) {
    const next = step(current, segment);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/**
 * Selects one of the alternatives of a position: the first that the schema lists, otherwise the first that it allows as
 * an additional property, otherwise the first. A response has the properties of its own schema, and a client reads any
 * of the alternatives.
 */
export function knownPointer(schema: JsonObject, place: Place): JsonPointer {
  if (typeof place === "string") return place;
  const { pointers } = remembered(schema);
  const key = place.join("\n");
  const pointer = pointers.get(key) ?? findKnown(schema, place);
  pointers.set(key, pointer);
  return pointer;
}

function findKnown(schema: JsonObject, place: Place): JsonPointer {
  const pointers = pointersOf(place);
  const schemas = pointers.map((pointer) => schemaAt(schema, pointer));
  const listed = schemas.findIndex((found) => found !== undefined && Object.keys(found).length > 0);
  const open = schemas.findIndex((found) => found !== undefined);
  return pointers[listed] ?? pointers[open] ?? firstPointer(place);
}

/** The first alternative of a schema that lists the position. The schema itself if there is none. */
export function alternativeWith(schema: JsonObject, place: Place): JsonObject {
  if (schema["properties"] !== undefined) return schema;
  const alternatives = jsonList(schema["oneOf"] ?? schema["anyOf"]).filter(isJsonObject);
  const lists = (one: JsonObject): boolean =>
    Object.keys(schemaAt(one, knownPointer(one, place)) ?? {}).length > 0;
  return alternatives.find(lists) ?? schema;
}

function step(schema: JsonObject, segment: string): JsonObject | undefined {
  const alternatives = [schema["allOf"], schema["anyOf"], schema["oneOf"]]
    .flatMap(jsonList)
    .filter(isJsonObject);
  const property = member(schema["properties"], segment);
  if (property !== undefined) return jsonObject(property);
  if (isJsonObject(schema["items"]) && /^(\d+|\*)$/.test(segment)) return schema["items"];
  for (const alternative of alternatives) {
    const found = step(alternative, segment);
    if (found !== undefined && Object.keys(found).length > 0) return found;
  }
  const isOpen = schema["properties"] === undefined && alternatives.length === 0;
  return isOpen || schema["additionalProperties"] === true ? {} : undefined;
}
