import { type JsonObject, type JsonValue, pointerSegments } from "@corsac/importer/document";

/** A value of the form: JSON, with files of this page wherever a string is allowed. */
export type InputValue = JsonValue | File | InputValue[] | { [name: string]: InputValue };

/** The object that the form edits, the samples show and the client receives. */
export type Input = Record<string, InputValue>;

export function isRecord(value: unknown): value is Record<string, InputValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof File);
}

/** The value at a pointer, if any. A segment in a list is the index of an item. */
export function valueAt(input: Input, pointer: string): InputValue | undefined {
  let current: InputValue | undefined = input;
  for (const segment of pointerSegments(pointer)) {
    if (Array.isArray(current)) current = current[Number(segment)];
    else if (isRecord(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}

/**
 * A copy with another value at a pointer. `undefined` removes the field, and objects and lists that become empty.
 * Missing containers are created: a list if the next segment is a number.
 */
export function withValue(input: Input, pointer: string, value: InputValue | undefined): Input {
  const next = withBelow(input, pointerSegments(pointer), value);
  return isRecord(next) ? next : {};
}

function withBelow(
  target: InputValue | undefined,
  [name, ...rest]: readonly string[],
  value: InputValue | undefined,
): InputValue | undefined {
  if (name === undefined) return value;
  if (Array.isArray(target) || (target === undefined && /^\d+$/.test(name))) {
    const list = Array.isArray(target) ? [...target] : [];
    const below = withBelow(list[Number(name)], rest, value);
    if (below === undefined) list.splice(Number(name), 1);
    else list[Number(name)] = below;
    return list.length === 0 ? undefined : list;
  }
  const { [name]: present, ...others } = isRecord(target) ? target : {};
  const below = withBelow(present, rest, value);
  if (below === undefined) return Object.keys(others).length === 0 ? undefined : others;
  return { ...(isRecord(target) ? target : {}), [name]: below };
}

/** A copy as JSON in which each file is replaced with the result of `write`. */
export function asJson(input: Input, write: (file: File) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, jsonOf(value, write)]));
}

function jsonOf(value: InputValue, write: (file: File) => JsonValue): JsonValue {
  if (value instanceof File) return write(value);
  if (Array.isArray(value)) return value.map((item) => jsonOf(item, write));
  return isRecord(value) ? asJson(value, write) : value;
}
