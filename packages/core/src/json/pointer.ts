import type { JsonPointer, Place } from "../descriptor/json.js";
import { isObject } from "./json-object.js";

/** The unescaped segments of a JSON Pointer. https://www.rfc-editor.org/rfc/rfc6901 */
export function parsePointer(pointer: JsonPointer): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer to a field, which may hold what pointers are made of. */
export function pointerTo(name: string): JsonPointer {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * The value a pointer names, or `undefined`. A `*` segment stands for every item of an array (or every
 * value of an object): the answer is then one flat array of what was found. Of several places the first counts where
 * something other than `null` stands; with `emptyIsNull`, other than the empty text.
 */
export function getPointer(value: unknown, place: Place, emptyIsNull = false): unknown {
  if (typeof place !== "string") return firstOf(value, place, emptyIsNull);
  const pointer = place;
  const segments = parsed.get(pointer) ?? parsePointer(pointer);
  parsed.set(pointer, segments);
  return read(value, segments);
}

function firstOf(value: unknown, places: readonly JsonPointer[], emptyIsNull: boolean): unknown {
  let last: unknown;
  for (const pointer of places) {
    const found = getPointer(value, pointer);
    const stands = found !== undefined && found !== null && !(emptyIsNull && found === "");
    if (stands && !(Array.isArray(found) && found.length === 0 && pointer.includes("*"))) return found;
    last ??= found;
  }
  return last;
}

/** The pointers of descriptors, which are read again and again. */
const parsed = /* @__PURE__ */ new Map<JsonPointer, readonly string[]>();

/** A copy of `root` with `value` where the pointer says; missing objects on the way are made. */
export function setPointer(root: unknown, pointer: JsonPointer, value: unknown): unknown {
  return write(root, parsePointer(pointer), value);
}

function read(value: unknown, segments: readonly string[], index = 0): unknown {
  const segment = segments[index];
  if (segment === undefined) return value;
  if (!isObject(value)) return undefined;
  if (segment !== "*") return read(own(value, segment), segments, index + 1);
  const found = Object.values(value)
    .map((item) => read(item, segments, index + 1))
    .filter((item) => item !== undefined);
  return segments.includes("*", index + 1) ? found.flat() : found;
}

function write(node: unknown, [segment, ...rest]: readonly string[], value: unknown): unknown {
  if (segment === undefined) return value;
  const isList = Array.isArray(node);
  if (isList && segment === "*") return node.map((item) => write(item, rest, value));
  const fields = isObject(node) ? node : {};
  const key = isList && segment === "-" ? node.length : segment;
  const changed = { [key]: write(own(fields, `${key}`), rest, value) };
  return isList ? Object.assign([...node], changed) : { ...fields, ...changed };
}

/** Only own properties: a segment called `constructor` must not reach the prototype. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
