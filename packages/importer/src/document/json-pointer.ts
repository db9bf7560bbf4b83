import type { JsonPointer, JsonValue } from "./json.js";

/** The pointer to a member of the value at `pointer` (RFC 6901). */
export function appendPointer(pointer: JsonPointer, segment: string | number): JsonPointer {
  if (typeof segment === "number") return `${pointer}/${segment}`;
  // Most names need no escaping, and this is called for every part of every document.
  if (!segment.includes("~") && !segment.includes("/")) return `${pointer}/${segment}`;
  return `${pointer}/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The unescaped segments of a pointer; none for `""`. */
export function pointerSegments(pointer: JsonPointer): string[] {
  if (pointer === "") return [];
  const segments = pointer.split("/").slice(1);
  if (!pointer.includes("~")) return segments;
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a pointer, or undefined where there is none. Only own members count. */
export function valueAtPointer(value: JsonValue | undefined, pointer: JsonPointer): JsonValue | undefined {
  let current = value;
  for (const segment of pointerSegments(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, segment)) return undefined;
    current = Array.isArray(current) ? current[Number(segment)] : current[segment];
  }
  return current;
}
