import type { JsonPointer, Place } from "../descriptor/json.js";
import { isObject } from "./json-object.js";

/** The unescaped segments of a JSON Pointer. https://www.rfc-editor.org/rfc/rfc6901 */
export function parsePointer(pointer: JsonPointer): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer to a property, with its name escaped. */
export function pointerTo(name: string): JsonPointer {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * The value at a pointer, or `undefined`. A `*` segment matches every item of an array or every value of an object: the
 * result is then one flat array of the values found. Of several positions the first with a value other than `null`
 * counts; with `emptyIsNull`, also other than the empty string.
 */
export function getPointer(value: unknown, place: Place, emptyIsNull = false): unknown {
  if (typeof place !== "string") return firstOf(value, place, emptyIsNull);
  return read(value, segmentsOf(place));
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

/** A cache of the parsed pointers of descriptors, which are used repeatedly. */
const parsed = /* @__PURE__ */ new Map<JsonPointer, readonly string[]>();

function segmentsOf(pointer: JsonPointer): readonly string[] {
  const known = parsed.get(pointer);
  if (known) return known;
  const segments = parsePointer(pointer);
  parsed.set(pointer, segments);
  return segments;
}

/** A copy of `root` with `value` at the pointer; missing objects on the way are created. */
export function setPointer(root: unknown, pointer: JsonPointer, value: unknown): unknown {
  return write(root, segmentsOf(pointer), value);
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

function write(node: unknown, segments: readonly string[], value: unknown, index = 0): unknown {
  const segment = segments[index];
  if (segment === undefined) return value;
  const below = (item: unknown): unknown => write(item, segments, value, index + 1);
  if (!isObject(node)) return { [segment]: below(undefined) };
  const isList = Array.isArray(node);
  if (isList && segment === "*") return node.map(below);
  const key = isList && segment === "-" ? node.length : segment;
  const changed = { [key]: below(own(node, `${key}`)) };
  return isList ? Object.assign([...node], changed) : { ...node, ...changed };
}

/** Own properties only: a segment called `constructor` must not reach the prototype. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
