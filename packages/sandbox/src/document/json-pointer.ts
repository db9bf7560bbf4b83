import {
  firstPointer,
  isJsonObject,
  type JsonPointer,
  type JsonValue,
  member,
  type Place,
  pointerSegments,
  setProperty,
} from "./contract.js";

/** The last segment of a pointer. Undefined for the root. */
export function lastSegment(pointer: Place): string | undefined {
  return pointerSegments(firstPointer(pointer)).at(-1);
}

/** A pointer in dotted notation: `/input/size` is `input.size`. */
export function pointerToField(pointer: JsonPointer): string {
  return pointerSegments(pointer).join(".");
}

/**
 * The value with another value inserted at the pointer. Missing containers are created. A `*` segment inserts one item
 * per entry of `replacement`, which must be an array.
 */
export function writePointer(
  value: JsonValue | undefined,
  pointer: Place,
  replacement: JsonValue,
): JsonValue {
  // Clients try the first of several positions first, so the sandbox writes to it.
  return writeSegments(value, pointerSegments(firstPointer(pointer)), replacement);
}

function writeSegments(value: JsonValue | undefined, segments: string[], replacement: JsonValue): JsonValue {
  const [segment, ...rest] = segments;
  if (segment === undefined) return replacement;
  if (segment === "*") {
    const items = Array.isArray(replacement) ? replacement : [replacement];
    const present = Array.isArray(value) ? value : [];
    return items.map((item, index) => writeSegments(present[index], rest, item));
  }
  if (Array.isArray(value)) {
    const copy = [...value];
    copy[Number(segment)] = writeSegments(copy[Number(segment)], rest, replacement);
    return copy;
  }
  const copy = isJsonObject(value) ? { ...value } : {};
  setProperty(copy, segment, writeSegments(member(copy, segment), rest, replacement));
  return copy;
}
