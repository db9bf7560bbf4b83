import type { JsonPointer, JsonValue } from "./json.js";

/** A pointer to a member of what `pointer` points at (RFC 6901). */
export function appendPointer(pointer: JsonPointer, segment: string | number): JsonPointer {
  return `${pointer}/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The unescaped segments of a pointer; none for `""`. */
export function pointerSegments(pointer: JsonPointer): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a pointer, or undefined where there is none. Only own members count. */
export function valueAtPointer(value: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const segment of pointerSegments(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, segment)) return undefined;
    current = Array.isArray(current) ? current[Number(segment)] : current[segment];
  }
  return current;
}
