import type { JsonPointer } from "../descriptor/json.js";
import { isObject } from "./json-object.js";
import { getPointer, pointerTo } from "./pointer.js";

/** The pointers without `*` that a pointer with `*` matches in a value. */
export function placesOf(value: unknown, pointer: JsonPointer): JsonPointer[] {
  const star = pointer.indexOf("/*");
  if (star < 0) return [pointer];
  const start = pointer.slice(0, star);
  const items = getPointer(value, start);
  if (!isObject(items)) return [];
  return Object.keys(items).flatMap((key) =>
    placesOf(value, `${start}${pointerTo(key)}${pointer.slice(star + 2)}`),
  );
}
