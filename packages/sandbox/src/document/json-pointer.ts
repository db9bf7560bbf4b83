import type { JsonPointer, JsonValue } from "./contract.js";
import { defineMember, isObject, memberOf } from "./json-value.js";

/** The unescaped segments of a JSON Pointer (RFC 6901); `""` has none. */
export function pointerSegments(pointer: JsonPointer): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The last segment of a pointer, or undefined for the root. */
export function lastSegment(pointer: JsonPointer): string | undefined {
  return pointerSegments(pointer).at(-1);
}

/** A pointer as people write a field: `/input/size` is `input.size`. */
export function pointerToField(pointer: JsonPointer): string {
  return pointerSegments(pointer).join(".");
}

/** The value a pointer leads to, through own members only. */
export function readPointer(value: JsonValue | undefined, pointer: JsonPointer): JsonValue | undefined {
  let current = value;
  for (const segment of pointerSegments(pointer)) {
    current = Array.isArray(current) ? current[Number(segment)] : memberOf(current, segment);
    if (current === undefined) return undefined;
  }
  return current;
}

/**
 * The value with another value put at the pointer; containers are made where they are missing.
 * A `*` segment puts one item per entry of `replacement`, which must then be an array.
 */
export function writePointer(
  value: JsonValue | undefined,
  pointer: JsonPointer,
  replacement: JsonValue,
): JsonValue {
  return writeSegments(value, pointerSegments(pointer), replacement);
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
  const copy = isObject(value) ? { ...value } : {};
  defineMember(copy, segment, writeSegments(memberOf(copy, segment), rest, replacement));
  return copy;
}
