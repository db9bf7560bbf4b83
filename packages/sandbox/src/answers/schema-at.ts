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
 * The schema of the place a pointer leads to in a value: `{}` (anything) where the schema leaves it open,
 * undefined where it lists other properties only.
 */
export function schemaAt(schema: JsonObject, pointer: Place): JsonObject | undefined {
  let current: JsonObject = schema;
  for (const segment of pointerSegments(firstPointer(pointer))) {
    const next = step(current, segment);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/**
 * Of the alternatives of a place the first that the schema lists, else the first that it leaves open, else the first. A
 * response has what its own schema has, and a client reads whichever stands there.
 */
export function knownPointer(schema: JsonObject, place: Place): JsonPointer {
  const pointers = pointersOf(place);
  const schemas = pointers.map((pointer) => schemaAt(schema, pointer));
  const listed = schemas.findIndex((found) => found !== undefined && Object.keys(found).length > 0);
  const open = schemas.findIndex((found) => found !== undefined);
  return pointers[listed] ?? pointers[open] ?? firstPointer(place);
}

function step(schema: JsonObject, segment: string): JsonObject | undefined {
  const alternatives = [schema["allOf"], schema["anyOf"], schema["oneOf"]]
    .flatMap(jsonList)
    .filter(isJsonObject);
  const property = member(schema["properties"], segment);
  if (property !== undefined) return jsonObject(property);
  if (isJsonObject(schema["items"])) return schema["items"];
  for (const alternative of alternatives) {
    const found = step(alternative, segment);
    if (found !== undefined && Object.keys(found).length > 0) return found;
  }
  const isOpen = schema["properties"] === undefined && alternatives.length === 0;
  return isOpen || schema["additionalProperties"] === true ? {} : undefined;
}
